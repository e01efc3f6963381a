import { describe, expect, test } from 'vitest';
import {
  createScriptedOfficeProcess,
  DEMO_OFFICE,
  type ScriptedOfficeProcess,
} from '../../test/doubles/scripted-office-process.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { createSupervisedOffice } from './supervised-office.ts';

const start = (timeoutMs = 1000) => {
  const processes: ScriptedOfficeProcess[] = [];
  const log = createSilentLog();
  const office = createSupervisedOffice(
    () => {
      const process = createScriptedOfficeProcess();
      processes.push(process);
      return process;
    },
    log,
    timeoutMs,
  );
  return { office, processes, log };
};

const ready = { type: 'ready', credentials: DEMO_OFFICE };

/** One that is ready, and how often it was lost. */
const running = async () => {
  const started = start();
  const losses: unknown[] = [];
  started.office.onLost(() => losses.push('lost'));
  const credentials = started.office.credentials();
  started.processes[0]!.say(ready);
  await credentials;
  return { ...started, losses };
};

describe('the embedded office', () => {
  test('starts once, however many ask', async () => {
    const { office, processes } = start();
    const both = Promise.all([office.credentials(), office.credentials()]);
    processes[0]!.say(ready);
    expect(await both).toEqual([DEMO_OFFICE, DEMO_OFFICE]);
    expect(await office.credentials()).toEqual(DEMO_OFFICE);
    expect(processes).toHaveLength(1);
  });

  test.each([
    [
      'it says why',
      (process: ScriptedOfficeProcess) => process.say({ type: 'failed', reason: 'no port' }),
      'no port',
    ],
    [
      'it says nonsense',
      (process: ScriptedOfficeProcess) => process.say({ type: 'hello' }),
      'unknown message',
    ],
    ['it ends', (process: ScriptedOfficeProcess) => process.exit(3), 'exit 3'],
  ])('a start fails when %s, and the next one is a fresh one', async (_, fail, detail) => {
    const { office, processes } = start();
    const failed = office.credentials();
    fail(processes[0]!);
    await expect(failed).rejects.toMatchObject({ error: { code: 'office-failed', detail } });

    const again = office.credentials();
    processes[1]!.say(ready);
    expect(await again).toEqual(DEMO_OFFICE);
  });

  test('a start that takes too long is ended', async () => {
    const { office, processes } = start(20);
    await expect(office.credentials()).rejects.toMatchObject({ error: { code: 'office-failed' } });
    expect(processes[0]!.wasKilled).toBe(true);
  });

  test('that crashes is announced once, and starts again when somebody asks', async () => {
    const { office, processes, losses } = await running();
    processes[0]!.exit(11);
    expect(losses).toHaveLength(1);

    const second = office.credentials();
    processes[1]!.say(ready);
    expect(await second).toEqual(DEMO_OFFICE);
  });

  test('that is closed is ended, and not announced as lost', async () => {
    const { office, processes, losses } = await running();
    office.close();
    processes[0]!.exit(0);
    expect(processes[0]!.wasKilled).toBe(true);
    expect(losses).toHaveLength(0);
  });

  test('never has its passwords in the log', async () => {
    const { processes, log } = await running();
    processes[0]!.exit(1);
    expect(log.lines.join()).not.toContain('-secret');
  });
});
