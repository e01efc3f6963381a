import { closeSync, openSync, readSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Communicator } from '../../support/communicator.ts';
import { expect, test } from '../../support/communicator-test.ts';

const rendererPid = (app: Communicator) =>
  app.evaluate(({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId());

test('after sign-in the process that saw the password is gone, and no page knows it', async ({
  launch,
  pbx,
}) => {
  test.skip(process.platform !== 'linux', 'reads process memory through /proc');
  const { login, password } = pbx.person('101');
  const app = await launch();
  const window = await app.firstWindow();
  await window.fillSignIn({ address: pbx.address, login, password });
  // Not sooner: the window may begin in a process that its page then leaves.
  const before = await rendererPid(app);
  // The search itself is proven first: the page that is being typed into does know the password.
  expect(occurrences(before ?? 0, password)).toBeGreaterThan(0);

  await window.signIn({ address: pbx.address, login, password });
  await window.becomesRegistered();
  const after = await rendererPid(app);
  expect(after).not.toBe(before);
  await expect.poll(async () => (await app.processes()).some(({ pid }) => pid === before)).toBe(false);
  const renderers = (await app.processes()).filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { pid } of renderers) expect(occurrences(pid, password)).toBe(0);
});

test('the password is in no file of the profile, logs and crash files included', async ({ launch, pbx }) => {
  const { login, password } = pbx.person('101');
  const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  try {
    const app = await launch({ profile });
    const window = await app.firstWindow();
    await window.signIn({ address: pbx.address, login, password, remember: true });
    await window.becomesRegistered();
    await app.quit();
    expect(await filesWith(profile, password)).toEqual([]);
    // The search itself is proven: the login is in the settings.
    expect(await filesWith(profile, `"login": "${login}"`)).not.toEqual([]);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** How often the text is in the memory of a process, as one-byte and as two-byte characters. */
function occurrences(pid: number, text: string): number {
  const needles = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
  let found = 0;
  for (const region of memory(pid)) {
    for (const needle of needles) {
      for (let at = region.indexOf(needle); at !== -1; at = region.indexOf(needle, at + 1)) found++;
    }
  }
  return found;
}

const CHUNK = 64 * 1024 * 1024;

/** The readable private memory of a process, region by region (proc(5): maps, mem). */
function* memory(pid: number): Generator<Buffer> {
  const maps = readAll(`/proc/${pid}/maps`).toString('latin1').split('\n');
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of maps) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line);
      if (!match) continue;
      const [start, end] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
      for (let at = start; at < end; at += CHUNK) yield readRegion(file, at, Math.min(CHUNK, end - at));
    }
  } finally {
    closeSync(file);
  }
}

/** A region may be reserved without being there: what cannot be read holds nothing. */
function readRegion(file: number, start: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  try {
    return buffer.subarray(0, readSync(file, buffer, 0, length, start));
  } catch {
    return Buffer.alloc(0);
  }
}

function readAll(path: string): Buffer {
  const file = openSync(path, 'r');
  const parts: Buffer[] = [];
  try {
    for (;;) {
      const part = Buffer.alloc(65_536);
      const length = readSync(file, part, 0, part.length, null);
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const found: string[] = [];
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name));
    if (needles.some((needle) => content.includes(needle))) found.push(entry.name);
  }
  return found;
}
