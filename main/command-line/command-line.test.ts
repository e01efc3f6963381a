import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PhoneCommand } from '../../preload/contract/phone-command.ts';
import { idleReport, reportedCall } from '../../test/doubles/phone-reports.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { commandEnding, plainEnding } from './answer-invocation.ts';
import type { Command } from './command.ts';
import { commandLineTexts } from './command-line-texts.ts';
import { controlFile } from './control-endpoint.ts';
import { startControlServer } from './control-server.ts';
import { obeyCommand } from './obey-command.ts';
import { parseCommandLine } from './parse-command-line.ts';
import { programArguments } from './program-arguments.ts';
import { readHandedOver } from './read-handed-over.ts';
import { sendCommand } from './send-command.ts';
import { systemLanguage } from './system-language.ts';

describe('the command line', () => {
  test.each([
    [[], { kind: 'start', hidden: false }],
    [['--hidden', '--no-sandbox'], { kind: 'start', hidden: true }],
    [
      ['call', '+7 843', '200-98-18'],
      { kind: 'command', json: false, command: { type: 'call', number: '+7 843 200-98-18' } },
    ],
    [['call', 'tel:102'], { kind: 'command', json: false, command: { type: 'call', number: '102' } }],
    [['answer'], { kind: 'command', json: false, command: { type: 'answer' } }],
    [['hangup'], { kind: 'command', json: false, command: { type: 'hang-up' } }],
    [['--json', 'status'], { kind: 'command', json: true, command: { type: 'status' } }],
    [['tel:+78432009818'], { kind: 'link', link: { kind: 'call', target: '+78432009818' } }],
    [['--help'], { kind: 'help' }],
    [['call'], { kind: 'misuse', word: 'call' }],
    [['answer', 'me'], { kind: 'misuse', word: 'me' }],
    [['https://example.com'], { kind: 'misuse', word: 'https://example.com' }],
    [['constructor'], { kind: 'misuse', word: 'constructor' }],
  ] as const)('%j', (args, invocation) => expect(parseCommandLine(args)).toEqual(invocation));

  test('begins after the program, and in development after the app’s folder', () => {
    const argv = ['/opt/electron', '-r', '/hold.cjs', '--no-sandbox', '/app', 'status', '--json'];
    expect(programArguments({ argv, isPackaged: false, appPath: '/app' })).toEqual(['status', '--json']);
    const packaged = { argv: ['/opt/communicator', 'answer'], isPackaged: true, appPath: '/opt/app.asar' };
    expect(programArguments(packaged)).toEqual(['answer']);
  });

  test('ends with what was printed and a code that a script can use', () => {
    const texts = commandLineTexts.ru;
    const status = { kind: 'command', command: { type: 'status' }, json: true } as const;
    const answer = { kind: 'command', command: { type: 'answer' }, json: false } as const;
    expect(commandEnding(status, undefined, texts)).toEqual({
      output: '{"running":false}',
      error: '',
      code: 3,
    });
    expect(commandEnding(answer, undefined, texts)).toMatchObject({ output: '', code: 3 });
    expect(commandEnding(answer, { ok: false, failure: 'nothing-rings' }, texts)).toEqual({
      output: '',
      error: 'Никто не звонит.',
      code: 1,
    });
    expect(commandEnding(answer, { ok: true }, texts)).toEqual({ output: '', error: '', code: 0 });
    expect(plainEnding({ kind: 'misuse', word: 'ansver' }, texts, '1')).toMatchObject({ code: 2 });
  });
});

describe('another start', () => {
  test('hands over what it was started with; anything else only shows the window', () => {
    expect(readHandedOver({ arguments: ['tel:102'] })).toEqual({
      kind: 'link',
      link: { kind: 'call', target: '102' },
    });
    for (const noise of [undefined, null, 'tel:102', [], { arguments: 'tel:102' }, { arguments: [1] }]) {
      expect(readHandedOver(noise)).toEqual({ kind: 'start', hidden: false });
    }
  });

  test('speaks the language of its terminal', () => {
    expect(systemLanguage({ LANG: 'ru_RU.UTF-8' }, 'en-US')).toBe('ru');
    expect(systemLanguage({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' }, 'ru-RU')).toBe('en');
    expect(systemLanguage({}, 'ru-RU')).toBe('ru');
    expect(systemLanguage({ LANG: 'run_XX' }, 'ru-RU')).toBe('en');
  });
});

describe('a command', () => {
  const told: (readonly [number, PhoneCommand])[] = [];
  const run = (command: Command, ...reports: Parameters<typeof idleReport>[0][]) => {
    told.length = 0;
    const desk = {
      reports: new Map(reports.map((change, index) => [index, idleReport(change)])),
      answer: (key: string) => void told.push([-1, { type: 'answer', call: key }]),
      tell: (window: number, asked: PhoneCommand) => void told.push([window, asked]),
      reveal: () => {},
    };
    return obeyCommand(desk, command);
  };

  test('calls with the phone that is free', () => {
    const call = { type: 'call', number: '102' } as const;
    expect(run(call, { mayCall: false }, {})).toEqual({ ok: true });
    expect(told).toEqual([[1, { type: 'call', target: '102', confirm: false }]]);
    expect(run(call, { mayCall: false })).toEqual({ ok: false, failure: 'busy' });
    expect(run(call, { mayCall: false, registration: 'offline' })).toEqual({
      ok: false,
      failure: 'not-on-line',
    });
    expect(run(call)).toEqual({ ok: false, failure: 'not-on-line' });
  });

  test('answers who has waited longest', () => {
    expect(run({ type: 'answer' }, {})).toEqual({ ok: false, failure: 'nothing-rings' });
    run({ type: 'answer' }, { calls: [reportedCall({ id: 'newer' }), reportedCall({ id: 'older' })] });
    expect(told).toEqual([[-1, { type: 'answer', call: '0 older' }]]);
  });

  test('hangs up the call that is talked in, and declines only when there is no other', () => {
    expect(run({ type: 'hang-up' }, {})).toEqual({ ok: false, failure: 'no-call' });
    const ringing = reportedCall({ id: 'rings' });
    const held = reportedCall({ id: 'held', stage: 'talking', held: true });
    const active = reportedCall({ id: 'active', stage: 'talking' });
    run({ type: 'hang-up' }, { calls: [ringing, held, active] });
    expect(told).toEqual([[0, { type: 'hang-up', call: 'active' }]]);
    run({ type: 'hang-up' }, { calls: [ringing] });
    expect(told).toEqual([[0, { type: 'decline', call: 'rings' }]]);
  });

  test('reports what the phones do', () => {
    expect(run({ type: 'status' }, { missed: 2, calls: [reportedCall()] })).toEqual({
      ok: true,
      status: {
        running: true,
        line: 'online',
        status: 'available',
        missed: 2,
        calls: [
          {
            direction: 'incoming',
            name: 'Анна Соколова',
            number: '101',
            state: 'incoming',
            muted: false,
            held: false,
          },
        ],
      },
    });
  });
});

describe('the way to the running program', () => {
  let folder: string;
  let stop: (() => void) | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'communicator-control-'));
  });
  afterEach(() => {
    stop?.();
    stop = undefined;
    rmSync(folder, { recursive: true, force: true });
  });
  const listen = async (log = createSilentLog()) => {
    stop = startControlServer(folder, log, ({ type }) =>
      type === 'answer' ? { ok: false, failure: 'nothing-rings' } : { ok: true },
    );
    await expect.poll(() => sendCommand(folder, { type: 'hang-up' })).toEqual({ ok: true });
    return log;
  };

  test('carries a command there and the answer back', async () => {
    await listen();
    expect(await sendCommand(folder, { type: 'answer' })).toEqual({ ok: false, failure: 'nothing-rings' });
  });

  test('is the user’s alone', async () => {
    await listen();
    expect(statSync(controlFile(folder)).mode & 0o777).toBe(0o600);
    const { path } = JSON.parse(readFileSync(controlFile(folder), 'utf8')) as { path: string };
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('is closed to who does not know the secret of this run', async () => {
    const log = await listen();
    const { path } = JSON.parse(readFileSync(controlFile(folder), 'utf8')) as { path: string };
    const { connect } = await import('node:net');
    const say = (line: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(path, () => socket.write(line));
        let heard = '';
        socket.on('data', (data) => {
          heard += data;
        });
        socket.on('close', () => resolve(heard));
      });
    const guess = JSON.stringify({ secret: 'x'.repeat(43), command: { type: 'hang-up' } });
    expect(await say(`${guess}\n`)).toContain('refused');
    expect(await say('GET / HTTP/1.1\r\n\r\n')).toContain('refused');
    expect(await say(`${'x'.repeat(100_000)}`)).toBe('');
    expect(log.lines.join()).toContain('refused');
    expect(await sendCommand(folder, { type: 'hang-up' })).toEqual({ ok: true });
  });

  test('leads nowhere when the program does not run, or was killed', async () => {
    expect(await sendCommand(folder, { type: 'status' })).toBeUndefined();
    await listen();
    const left = readFileSync(controlFile(folder));
    stop?.();
    const { writeFileSync } = await import('node:fs');
    writeFileSync(controlFile(folder), left);
    expect(await sendCommand(folder, { type: 'status' })).toBeUndefined();
  });
});
