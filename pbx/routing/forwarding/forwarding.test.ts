import { describe, expect, it } from 'vitest';
import { BrainBench } from '../../../test/doubles/brain-bench.ts';
import { office, plain } from '../../../test/doubles/office-settings.ts';
import { describeTrace } from '../trace/describe-trace.ts';
import type { Employee } from '../../contract/employee.ts';

const MOBILE = '+79170000099';
const forwarding = (changes: Partial<Employee['forwarding']>): Partial<Employee> => ({
  ...plain,
  forwarding: {
    always: null,
    onNoAnswer: null,
    onBusy: null,
    whenAway: null,
    whenNotRegistered: null,
    ...changes,
  },
});
const toMobile = { to: 'outside', number: MOBILE } as const;
const toMaria = { to: 'employee', employee: 'maria' } as const;
const open = (ivan: Partial<Employee>, more: Parameters<typeof office>[0] = {}) =>
  new BrainBench(office({ maria: plain, ...more, ivan })).register('anna', 'ivan', 'maria');

describe('an employee who does not take the call', () => {
  it('«переадресацию на мобильный телефон сотрудника, в случае его неответа в течение 5-10 секунд»', () => {
    const bench = open(forwarding({ onNoAnswer: { afterSeconds: 7, target: toMobile } }));
    bench.dial('a', 'anna', '102');
    bench.wait(6.9);
    expect(bench.commands.some(({ type }) => type === 'dial-outside')).toBe(false);
    expect(bench.wait(0.1)).toMatchObject([
      { type: 'hang-up', leg: 'a/1', cause: 'no-answer' },
      { type: 'dial-outside', leg: 'a/2', number: MOBILE, from: { number: '+78432009818' } },
      { type: 'set-timer' },
    ]);
  });

  it('lets a caller who was not answered yet hear the network, while nobody else rings', () => {
    const heard = { type: 'early-media', leg: 'a', from: 'a/1' };
    const forwarded = open(forwarding({ always: toMobile }));
    forwarded.dial('a', 'anna', '102');
    expect(forwarded.tell({ type: 'leg-early-media', leg: 'a/1' })).toEqual([heard]);
    expect(forwarded.tell({ type: 'leg-ringing', leg: 'a/1' })).toEqual([]);
    const colleague = open(plain);
    colleague.dial('a', 'anna', '200');
    expect(colleague.tell({ type: 'leg-early-media', leg: 'a/1' })).toEqual([]);
  });

  it('says of a number outside that no line was there for it', () => {
    const bench = open(plain);
    bench.dial('a', 'anna', MOBILE);
    expect(bench.end('a/1', 'unavailable')).toContainEqual({
      type: 'hang-up',
      leg: 'a',
      cause: 'unavailable',
    });
    bench.end('a');
    expect(bench.story()).toContain('outside-unavailable');
  });

  it('is forwarded always, on busy (do not disturb, or a decline) and when not registered, each its own way', () => {
    const always = open(forwarding({ always: toMaria }));
    expect(always.dial('a', 'anna', '102')[0]).toMatchObject({ login: 'maria', called: { number: '102' } });
    const disturbed = open({ ...forwarding({ onBusy: toMaria }), status: 'do-not-disturb' });
    expect(disturbed.dial('a', 'anna', '102')[0]).toMatchObject({ login: 'maria' });
    const declined = open(forwarding({ onBusy: toMaria }));
    declined.dial('a', 'anna', '102');
    expect(declined.end('a/1', 'rejected')).toContainEqual(
      expect.objectContaining({ type: 'dial', login: 'maria' }),
    );
    const away = open(forwarding({ whenNotRegistered: toMaria }));
    away.unregister('ivan');
    expect(away.dial('a', 'anna', '102')[0]).toMatchObject({ login: 'maria' });
  });

  it('cuts loops, tells each hop, and refuses with words of the first reason', () => {
    const bench = open(forwarding({ always: toMaria }), {
      maria: forwarding({ always: { to: 'employee', employee: 'ivan' } }),
    });
    expect(bench.dial('a', 'anna', '102')).toContainEqual({
      type: 'hang-up',
      leg: 'a',
      cause: 'unavailable',
    });
    expect(bench.story()).toEqual(['arrived', 'forwarded', 'forwarded', 'loop-cut', 'refused']);
  });

  it('has a second call while talking, unless that is forwarded', () => {
    const bench = open(plain);
    bench.dial('a', 'ivan', '103');
    bench.answer('a/1');
    expect(bench.dial('b', 'anna', '102')[0]).toMatchObject({ type: 'dial', login: 'ivan' });
    const busy = open(forwarding({ onBusy: toMobile }));
    busy.dial('a', 'ivan', '103');
    busy.answer('a/1');
    expect(busy.dial('b', 'anna', '102')[0]).toMatchObject({ type: 'dial-outside', number: MOBILE });
  });

  it('without call waiting is busy for a second caller, and free again afterwards', () => {
    const bench = open({ ...plain, callWaiting: false });
    bench.dial('a', 'ivan', '103');
    bench.answer('a/1');
    expect(bench.dial('b', 'anna', '102')).toContainEqual({ type: 'hang-up', leg: 'b', cause: 'busy' });
    expect(bench.story()).toContain('busy-no-waiting');
    bench.end('a');
    expect(bench.dial('c', 'anna', '102')[0]).toMatchObject({ type: 'dial', login: 'ivan' });
  });

  it('«away» rings as ever while nothing says where calls go then', () => {
    const bench = open({ ...plain, status: 'away' });
    expect(bench.dial('a', 'anna', '102')[0]).toMatchObject({ type: 'dial', login: 'ivan' });
  });

  it('«away» sends calls on at once, tells why, and leaves them to the own voicemail last', () => {
    const voicemail = { enabled: true, greeting: null, byEmail: false };
    const bench = open({ ...forwarding({ whenAway: toMobile, onBusy: toMaria }), voicemail, status: 'away' });
    const [dial] = bench.dial('a', 'anna', '102');
    expect(dial).toMatchObject({ type: 'dial-outside', number: MOBILE });
    expect(bench.end('a/1', 'no-answer')).toContainEqual(expect.objectContaining({ type: 'play', leg: 'a' }));
    bench.end('a');
    expect(bench.story().slice(0, 3)).toEqual(['arrived', 'forwarded', 'ringing-outside']);
    expect(describeTrace(bench.records[0]!.trace[1]!, 'ru')).toBe(
      'Переадресация от Иван Петров (отошёл): внешний номер',
    );
  });

  it('«away» goes nowhere of its own while everything is forwarded, or one is not away', () => {
    const always = open({ ...forwarding({ whenAway: toMobile, always: toMaria }), status: 'away' });
    expect(always.dial('a', 'anna', '102')[0]).toMatchObject({ type: 'dial', login: 'maria' });
    for (const status of ['available', 'at-desk-phone'] as const) {
      const bench = open({ ...forwarding({ whenAway: toMobile }), status });
      expect(bench.dial('a', 'anna', '102')[0]).toMatchObject({ type: 'dial', login: 'ivan' });
    }
    const disturbed = open({ ...forwarding({ whenAway: toMobile }), status: 'do-not-disturb' });
    expect(disturbed.dial('a', 'anna', '102')).toContainEqual({ type: 'hang-up', leg: 'a', cause: 'busy' });
  });

  it('«away» of two who send calls to each other is a circle, and cut', () => {
    const bench = open(
      { ...forwarding({ whenAway: toMaria }), status: 'away' },
      {
        maria: { ...forwarding({ whenAway: { to: 'employee', employee: 'ivan' } }), status: 'away' },
      },
    );
    bench.dial('a', 'anna', '102');
    expect(bench.story()).toEqual(['arrived', 'forwarded', 'forwarded', 'loop-cut', 'refused']);
  });

  it('«at the desk phone» rings there and not at the communicator, while a desk phone is registered', () => {
    const contact = { enabled: true, waitSeconds: 10, schedule: null } as const;
    const ringContacts = [
      { ...contact, device: 'communicator', order: 1 },
      { ...contact, device: 'desk-phone', order: 2 },
    ] as const;
    const rung = (bench: BrainBench, deskPhones: number) => {
      const company = bench.state.settings.domain;
      bench.tell({ type: 'contacts-changed', company, login: 'ivan', communicators: 1, deskPhones });
      const [dial] = bench.dial(`d${deskPhones}`, 'anna', '102');
      bench.end(`d${deskPhones}`, 'cancelled');
      return dial?.type === 'dial' ? dial.devices : [];
    };
    const atDesk = open({ ...plain, ringContacts: [...ringContacts], status: 'at-desk-phone' });
    expect([rung(atDesk, 0), rung(atDesk, 1)]).toEqual([['communicator'], ['desk-phone']]);
    const both = open({ ...plain, ringContacts: [], status: 'at-desk-phone' });
    expect([rung(both, 0), rung(both, 1)]).toEqual([['communicator'], ['desk-phone']]);
    const [communicator, deskPhone] = ringContacts;
    const contacts = [communicator, { ...deskPhone, enabled: false }];
    const switchedOff = open({ ...plain, ringContacts: contacts, status: 'at-desk-phone' });
    expect(rung(switchedOff, 1)).toEqual(['communicator']);
  });

  describe('whose phones answer by themselves', () => {
    const company = office().domain;
    const answerAfter = (bench: BrainBench, login: string, asked?: number, dialled = '102') => {
      const caller = { kind: 'user', login } as const;
      const wish = asked !== undefined && { answerAfter: asked };
      const dials = bench.tell({ type: 'leg-arrived', company, leg: login, caller, dialled, ...wish });
      bench.end(login, 'cancelled');
      const dial = dials.find((command) => command.type === 'dial' && command.login === 'ivan');
      return dial?.type === 'dial' ? dial.answerAfter : 'not rung';
    };
    const asked = (by: 'administrators' | 'own-departments' | 'everybody') =>
      open({ ...plain, autoAnswer: { when: 'asked', by } }, { sales: { members: [] } });

    it('always: every call, asked for or not', () => {
      const bench = open({ ...plain, autoAnswer: { when: 'always', afterSeconds: 4 } });
      expect(answerAfter(bench, 'maria')).toBe(4);
      bench.call('o', '+79170000017', '+78432009818');
      expect(
        bench.commands.filter((command) => command.type === 'dial' && command.answerAfter === 4),
      ).toHaveLength(2);
    });

    it('only for those who may ask, and ask', () => {
      expect(answerAfter(open(plain), 'anna', 0)).toBeUndefined();
      expect(answerAfter(asked('everybody'), 'maria', 2)).toBe(2);
      expect(answerAfter(asked('everybody'), 'maria')).toBeUndefined();
      expect(answerAfter(asked('administrators'), 'anna', 0)).toBe(0);
      expect(answerAfter(asked('administrators'), 'maria', 0)).toBeUndefined();
      expect(answerAfter(asked('own-departments'), 'anna', 0)).toBeUndefined();
      const members = ['ivan', 'anna'].map((employee) => ({ employee, priority: 1 }));
      const colleagues = { sales: { members } };
      const inDepartment = open(
        { ...plain, autoAnswer: { when: 'asked', by: 'own-departments' } },
        colleagues,
      );
      expect(answerAfter(inDepartment, 'anna', 0)).toBe(0);
      expect(answerAfter(inDepartment, 'maria', 0)).toBeUndefined();
    });

    it('never for a call to a department, or one that was transferred', () => {
      const settings = { ...plain, autoAnswer: { when: 'asked', by: 'everybody' } } as const;
      expect(answerAfter(open(settings), 'anna', 0, '200')).toBeUndefined();
      const bench = open(settings);
      const caller = { kind: 'user', login: 'anna' } as const;
      bench.tell({ type: 'leg-arrived', company, leg: 'a', caller, dialled: '103', answerAfter: 0 });
      bench.answer('a/1');
      const commands = bench.tell({ type: 'transfer-asked', leg: 'a/1', to: '102' });
      const dial = commands.find(({ type }) => type === 'dial');
      expect(dial).toMatchObject({ login: 'ivan' });
      expect(dial).not.toHaveProperty('answerAfter');
    });
  });

  it('rings contacts by order, each for its time and within its hours', () => {
    const contact = { enabled: true, waitSeconds: 10, schedule: null } as const;
    const never = {
      monday: [],
      tuesday: [],
      wednesday: [],
      thursday: [],
      friday: [],
      saturday: [],
      sunday: [],
    };
    const bench = open({
      ...plain,
      mobile: MOBILE,
      ringContacts: [
        { ...contact, device: 'mobile', order: 2 },
        { ...contact, device: 'communicator', order: 1 },
        { ...contact, device: 'desk-phone', order: 1, schedule: never },
      ],
    });
    expect(bench.dial('a', 'anna', '102')[0]).toMatchObject({ type: 'dial', devices: ['communicator'] });
    expect(bench.wait(10)).toContainEqual(expect.objectContaining({ type: 'dial-outside', number: MOBILE }));
    expect(bench.answer('a/2')).toContainEqual({ type: 'bridge', legs: ['a', 'a/2'] });
    bench.end('a');
    expect(bench.records[0]).toMatchObject({
      employee: 'ivan',
      legs: [{ outcome: 'no-answer' }, { employee: 'ivan', outcome: 'answered' }],
    });
  });
});

describe('voicemail', () => {
  const withVoicemail = { ...plain, voicemail: { enabled: true, greeting: 'sorry', byEmail: false } };

  it('comes after all forwarding: greeting, beep, the message until silence, thanks', () => {
    const bench = open({
      ...forwarding({ onNoAnswer: { afterSeconds: 7, target: toMobile } }),
      voicemail: withVoicemail.voicemail,
    });
    bench.call('o', '+79170000017', '+78432009818');
    bench.end('o', 'cancelled');
    bench.dial('a', 'anna', '102');
    bench.wait(7);
    expect(bench.end('a/2', 'no-answer')).toContainEqual(
      expect.objectContaining({
        type: 'play',
        sounds: [
          { kind: 'greeting', id: 'sorry' },
          { kind: 'prompt', name: 'beep' },
        ],
      }),
    );
    const recording = bench.said('a').find((command) => command.type === 'record-leg');
    expect(recording).toMatchObject({ leg: 'a', maxSeconds: 180, silenceSeconds: 5 });
    const name = recording?.type === 'record-leg' ? recording.recording : '';
    expect(bench.tell({ type: 'recording-ended', recording: name, seconds: 4 })).toMatchObject([
      { type: 'message-left', recording: name, seconds: 4, for: ['ivan'], from: { number: '101' } },
      { type: 'play', sounds: [{ name: 'voicemail-saved' }] },
    ]);
    bench.said('a');
    expect(bench.records.at(-1)).toMatchObject({ result: 'voicemail', voicemail: name, answeredAt: null });
  });

  it('keeps the message of a caller who hangs up while speaking', () => {
    const bench = open(withVoicemail);
    bench.unregister('ivan');
    bench.dial('a', 'anna', '102');
    const recording = bench.said('a').find((command) => command.type === 'record-leg');
    bench.end('a');
    expect(bench.records).toEqual([]);
    const name = recording?.type === 'record-leg' ? recording.recording : '';
    expect(
      bench.tell({ type: 'recording-ended', recording: name, seconds: 2 }).map(({ type }) => type),
    ).toEqual(['message-left', 'cancel-timer', 'call-over']);
  });

  it('is listened to: how many, then each; keys repeat, go on, delete', () => {
    const bench = open(plain);
    const list = [
      { id: 'm1', recording: 'r1', heard: true },
      { id: 'm2', recording: 'r2', heard: false },
    ];
    expect(bench.tell({ type: 'messages', employee: 'ivan', fresh: 1, old: 1, list })).toMatchObject([
      { type: 'show-messages', login: 'ivan', fresh: 1, old: 1 },
    ]);
    bench.dial('a', 'ivan', '*98');
    expect(bench.said('a')).toMatchObject([
      { type: 'play', sounds: [{}, { value: 1 }, { kind: 'recording', name: 'r2' }, {}] },
    ]);
    expect(bench.digits('a', '2')).toMatchObject([
      { type: 'message-heard', message: 'm2' },
      { type: 'play', sounds: [{}, { value: 2 }, { name: 'r1' }, {}] },
    ]);
    expect(bench.digits('a', '3')).toMatchObject([
      { type: 'message-removed', message: 'm1' },
      { type: 'play' },
    ]);
    expect(bench.said('a')).toMatchObject([{ type: 'hang-up' }, { type: 'call-over' }].slice(0, 1));
    expect(bench.records[0]).toMatchObject({ result: 'service' });
  });
});
