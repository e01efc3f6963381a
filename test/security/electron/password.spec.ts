import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Communicator } from '../../support/communicator.ts';
import { expect, test } from '../../support/communicator-test.ts';
import { occurrences } from '../../support/process-memory.ts';

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
