import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { openDatabase } from './database/open-database.ts';
import { openStores } from './open-stores.ts';

const writer = new URL('../../test/doubles/store-writer.ts', import.meta.url).pathname;
const ROUNDS = 4;

/** Everything of one name was written together, in three transactions: settings, session, call. */
const stored = async (folder: string) => {
  const stores = await openStores({ kind: 'sqlite', folder });
  onTestFinished(() => stores.close());
  const read = await stores.settings.read('romashka');
  const page = await stores.calls.page('romashka', {}, null, 500);
  const sums = await stores.statistics.read('romashka', {
    from: '2026-12-31',
    to: '2026-12-31',
    direction: 'inbound',
    by: 'day',
    within: 5,
  });
  return {
    employees: (read?.settings.employees ?? []).map(({ id }) => id).slice(2),
    greetings: (read?.settings.greetings ?? []).map(({ id }) => id),
    revision: read?.revision,
    calls: page.calls.map(({ id }) => id),
    waiting: (await stores.calls.page('romashka', { notCalledBack: true }, null, 500)).calls.length,
    ofAnna: (await stores.calls.page('romashka', { employee: 'anna' }, null, 500)).calls.length,
    missed: sums[0]?.missed ?? 0,
  };
};

/** Nothing half-written: what one transaction writes is there together or not at all. */
const expectWhole = (found: Awaited<ReturnType<typeof stored>>, confirmed: readonly string[]) => {
  expect(found.employees).toEqual(expect.arrayContaining([...confirmed]));
  expect(found.calls).toEqual(expect.arrayContaining([...confirmed]));
  expect(found.greetings).toEqual(found.employees);
  expect(found.revision).toBe(found.employees.length + 1);
  expect([found.waiting, found.ofAnna, found.missed]).toEqual(Array(3).fill(found.calls.length));
};

const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** Lets the writer confirm some, then kills it in the middle of the next, some time later each round. */
const confirmedBeforeKill = async (folder: string, round: number): Promise<readonly string[]> => {
  const child = spawn(process.execPath, [writer, folder, String(round)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const confirmed: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    confirmed.push(line);
    if (confirmed.length === 3 + round) setTimeout(() => child.kill('SIGKILL'), Math.random() * 20);
  }
  await ended(child);
  return confirmed;
};

describe('the store', () => {
  it('loses nothing that was confirmed, and has nothing half-written, when it is killed while writing', async () => {
    const folder = await temporaryFolder();
    const confirmed: string[] = [];
    for (let round = 0; round < ROUNDS; round++)
      confirmed.push(...(await confirmedBeforeKill(folder, round)));
    expect(confirmed.length).toBeGreaterThanOrEqual(3 * ROUNDS);
    expectWhole(await stored(folder), confirmed);
  }, 60_000);

  it.runIf(process.platform === 'linux')(
    'says that the disk is full, loses nothing, and goes on when there is room',
    async () => {
      const folder = await temporaryFolder();
      await (await openDatabase({ kind: 'sqlite', folder })).close();
      // A file may not grow beyond the limit: to SQLite the same as a disk without room. The signal must be ignored.
      const limited = `trap '' XFSZ; ulimit -Sf 900; exec "$@"`;
      const child = spawn('bash', ['-c', limited, 'bash', process.execPath, writer, folder, '0'], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const confirmed: string[] = [];
      let fullAt: number | undefined;
      for await (const line of createInterface(child.stdout)) {
        if (line === 'full') {
          fullAt = confirmed.length;
          await promisify(execFile)('prlimit', ['--pid', String(child.pid), '--fsize=unlimited']);
          child.stdin.write('go on\n');
          continue;
        }
        confirmed.push(line);
        if (fullAt !== undefined && confirmed.length === fullAt + 3) child.kill('SIGKILL');
      }
      await ended(child);
      expect(fullAt).toBeGreaterThan(0);
      expectWhole(await stored(folder), confirmed);
    },
    60_000,
  );
});
