import { describe, expect, it } from 'vitest';
import { BrainBench } from '../../../test/doubles/brain-bench.ts';
import { office, plain } from '../../../test/doubles/office-settings.ts';
import { newDepartment } from '../../company/new-department.ts';
import type { Department } from '../../contract/department.ts';
import { bookValues } from '../book.ts';

const NUMBER = '+78432009818';
const everybody = ['anna', 'ivan', 'maria'] as const;
const queue: Department['queue'] = {
  enabled: true,
  music: 'waltz',
  announcePosition: true,
  announceWait: true,
  announceEverySeconds: 30,
  maxWaitSeconds: 300,
  maxCallers: 2,
};
const open = (sales: Partial<Department>, more: Parameters<typeof office>[0] = {}) =>
  new BrainBench(
    office({ ...more, sales: { queue: { ...queue, enabled: false }, ringSeconds: 10, ...sales } }),
  ).register(...everybody);
const rung = (bench: BrainBench) =>
  bench.commands.flatMap((command) => (command.type === 'dial' ? [command.login] : []));
const client = (index: number) => `+7917000000${index}`;
const busyAll = (bench: BrainBench) => {
  for (const login of everybody) bench.dial(`busy-${login}`, login, '*43');
  bench.news();
};

describe('a department', () => {
  it('«все сразу»: the first to answer has the call, the others are told', () => {
    const bench = open({ strategy: 'all-at-once' });
    bench.call('o', client(1), NUMBER);
    const commands = bench.answer('o/2');
    for (const leg of ['o/1', 'o/3'])
      expect(commands).toContainEqual({ type: 'hang-up', leg, cause: 'answered-elsewhere' });
    expect(commands).toContainEqual({ type: 'answer', leg: 'o', party: { name: 'Ромашка', number: NUMBER } });
    bench.end('o');
    expect(bench.records[0]?.legs.map(({ employee, outcome }) => [employee, outcome])).toEqual([
      ['anna', 'answered-elsewhere'],
      ['maria', 'answered-elsewhere'],
      ['ivan', 'answered'],
    ]);
    expect(bench.records[0]).toMatchObject({ department: 'sales', employee: 'ivan', result: 'answered' });
  });

  it('«по порядку»: one after another, a decline passes it on at once', () => {
    const bench = open({ strategy: 'in-order' });
    bench.call('o', client(1), NUMBER);
    expect(rung(bench)).toEqual(['anna']);
    bench.wait(10);
    expect(rung(bench)).toEqual(['anna', 'ivan']);
    bench.end('o/2', 'rejected');
    expect(rung(bench)).toEqual(['anna', 'ivan', 'maria']);
  });

  it('«равномерно»: over many calls nobody has one more than another', () => {
    const bench = open({ strategy: 'evenly' });
    const talks = new Map<string, number>();
    for (let call = 0; call < 31; call += 1) {
      bench.call(`o${call}`, client(1), NUMBER);
      const login = rung(bench).at(-1) ?? '';
      talks.set(login, (talks.get(login) ?? 0) + 1);
      bench.answer(`o${call}/1`);
      bench.wait(1 + (call % 7));
      bench.end(`o${call}`);
    }
    expect(Math.max(...talks.values()) - Math.min(...talks.values())).toBeLessThanOrEqual(1);
  });

  it('«равномерно» remembers talks from before a restart', () => {
    const bench = open({ strategy: 'evenly' });
    bench.tell({ type: 'memory', lastTalks: { anna: 9, ivan: 3, maria: 5 }, lastEmployees: {} });
    bench.call('o', client(1), NUMBER);
    expect(rung(bench)).toEqual(['ivan']);
  });

  it('«случайно»: everybody comes first often enough, and the same call always goes the same way', () => {
    const first = (calls: number) => {
      const bench = open({ strategy: 'random' });
      for (let call = 0; call < calls; call += 1) {
        bench.call(`o${call}`, client(1), NUMBER);
        bench.end(`o${call}`, 'cancelled');
      }
      return rung(bench);
    };
    const firsts = first(300);
    for (const login of everybody) expect(firsts.filter((one) => one === login).length).toBeGreaterThan(60);
    expect(first(300)).toEqual(firsts);
  });

  it('rings the next priority only when nobody of this one is left', () => {
    const members = [
      { employee: 'anna', priority: 2 },
      { employee: 'ivan', priority: 1 },
      { employee: 'maria', priority: 1 },
    ];
    const bench = open({ strategy: 'all-at-once', members });
    bench.call('o', client(1), NUMBER);
    expect(rung(bench)).toEqual(['ivan', 'maria']);
    bench.wait(10);
    expect(rung(bench)).toEqual(['ivan', 'maria', 'anna']);
  });

  it('«кто говорил с этим клиентом последним» rings first', () => {
    const bench = open({ strategy: 'in-order', preferLastEmployee: true });
    bench.tell({ type: 'memory', lastTalks: {}, lastEmployees: { [client(1)]: 'maria' } });
    bench.call('o', client(1), NUMBER);
    expect(rung(bench)).toEqual(['maria']);
    bench.wait(10);
    expect(rung(bench)).toEqual(['maria', 'anna']);
  });

  it('passes by members who talk, ring elsewhere, are away or do not want to be disturbed', () => {
    const second = newDepartment(office(), {
      id: 'second',
      name: 'Склад',
      extension: '300',
      members: [
        { employee: 'ivan', priority: 1 },
        { employee: 'maria', priority: 1 },
      ],
    });
    const bench = open(
      { members: [{ employee: 'ivan', priority: 1 }] },
      { departments: [second], anna: { status: 'do-not-disturb' } },
    );
    bench.call('o', client(1), NUMBER);
    bench.dial('a', 'anna', '300');
    expect(rung(bench)).toEqual(['ivan', 'maria']);
  });

  it('goes on as its settings say when nobody is there, nobody is free, or nobody answers', () => {
    const otherwise = { to: 'outside', number: '+79170000099' } as const;
    const empty = new BrainBench(office({ sales: { otherwise } }));
    expect(empty.call('o', client(1), NUMBER)[0]).toMatchObject({ type: 'dial-outside' });
    const busy = open({ otherwise });
    busyAll(busy);
    expect(busy.call('o', client(1), NUMBER)[0]).toMatchObject({ type: 'dial-outside' });
    const unanswered = open({ otherwise });
    unanswered.call('o', client(1), NUMBER);
    expect(unanswered.wait(10)).toContainEqual(expect.objectContaining({ type: 'dial-outside' }));
  });
});

describe('a queue', () => {
  it('keeps a caller whom nobody is free for: music, place and wait, again and again', () => {
    const bench = open({ queue });
    busyAll(bench);
    bench.call('o', client(1), NUMBER);
    expect(bench.news()).toMatchObject([
      { type: 'answer', leg: 'o' },
      {
        type: 'play',
        sounds: [
          { name: 'queue-wait' },
          { name: 'queue-position' },
          { value: 1 },
          { name: 'queue-wait-time' },
          { value: 1 },
          { name: 'minutes-one' },
        ],
      },
    ]);
    expect(bench.said('o')).toEqual([{ type: 'music', leg: 'o', greeting: 'waltz' }]);
    expect(bench.wait(30)).toContainEqual(expect.objectContaining({ type: 'play', leg: 'o' }));
  });

  it('offers a member who becomes free to the caller who waits longest', () => {
    const bench = open({ queue });
    busyAll(bench);
    bench.call('first', client(1), NUMBER);
    bench.wait(1);
    bench.call('second', client(2), NUMBER);
    bench.news();
    bench.end('busy-ivan');
    expect(bench.news()).toContainEqual(
      expect.objectContaining({ type: 'dial', leg: 'first/1', login: 'ivan' }),
    );
    bench.answer('first/1');
    bench.news();
    bench.end('busy-maria');
    expect(bench.news()).toContainEqual(
      expect.objectContaining({ type: 'dial', leg: 'second/1', login: 'maria' }),
    );
  });

  it('is full for one more, and over after the longest wait', () => {
    const bench = open({ queue, otherwise: { to: 'answering-machine' } });
    busyAll(bench);
    for (const index of [1, 2]) bench.call(`o${index}`, client(index), NUMBER);
    bench.news();
    expect(bench.call('o3', client(3), NUMBER)).toContainEqual(
      expect.objectContaining({
        type: 'play',
        sounds: [
          { kind: 'prompt', name: 'leave-message' },
          { kind: 'prompt', name: 'beep' },
        ],
      }),
    );
    bench.wait(300);
    expect(bench.state.queues).toEqual({});
    expect(bookValues(bench.state.calls).filter(({ stage }) => stage.stage === 'voicemail')).toHaveLength(3);
  });

  it('rings everybody again after a pause when a round went unanswered', () => {
    const bench = open({ queue });
    bench.call('o', client(1), NUMBER);
    bench.wait(10);
    expect(rung(bench)).toHaveLength(3);
    bench.wait(10);
    expect(rung(bench)).toHaveLength(6);
  });
});

describe('a member who is away', () => {
  const forwards = { ...plain.forwarding!, whenAway: { to: 'voicemail', employee: 'ivan' } } as const;

  it('is rung as ever, unless his calls go elsewhere then', () => {
    const rungWith = (ivan: Parameters<typeof office>[0] & object) => {
      const bench = new BrainBench(office(ivan)).register('anna', 'ivan', 'maria');
      bench.call('o', client(1), NUMBER);
      return rung(bench);
    };
    expect(rungWith({ ivan: { ...plain, status: 'away' } })).toContain('ivan');
    expect(rungWith({ ivan: { ...plain, status: 'away', forwarding: forwards } })).toEqual(['anna', 'maria']);
    expect(rungWith({ ivan: { ...plain, forwarding: forwards } })).toContain('ivan');
  });
});

describe('lamps', () => {
  const lamps = (bench: BrainBench) =>
    bench.commands.flatMap((command) =>
      command.type === 'show-state'
        ? [`${command.login} ${command.state} ${command.with?.number ?? ''}`.trim()]
        : [],
    );

  it('show who is away, but not that he is at the desk phone, and calls before either', () => {
    const bench = new BrainBench(office({ ivan: { status: 'away' }, maria: { status: 'at-desk-phone' } }));
    bench.register('ivan', 'maria');
    bench.dial('i', 'ivan', '*43');
    bench.end('i');
    bench.tell({ type: 'settings', settings: office() });
    expect(lamps(bench).slice(3)).toEqual([
      ...['ivan away', 'maria free', 'ivan talking', 'ivan away', 'ivan free'],
    ]);
  });

  it('show who rings and talks with whom, and never a lost phone as free', () => {
    const bench = new BrainBench(office({ maria: { ...plain, status: 'do-not-disturb' } })).register(
      'anna',
      'ivan',
      'maria',
    );
    expect(lamps(bench)).toEqual([
      'anna not-registered',
      'ivan not-registered',
      'maria not-registered',
      'anna free',
      'ivan free',
      'maria do-not-disturb',
    ]);
    bench.commands.length = 0;
    bench.dial('a', 'anna', '102');
    bench.answer('a/1');
    bench.tell({ type: 'leg-held', leg: 'a/1', held: true });
    bench.end('a');
    bench.unregister('ivan');
    expect(lamps(bench)).toEqual([
      'anna talking 102',
      'ivan ringing 101',
      'ivan talking 101',
      'ivan on-hold 101',
      'anna free',
      'ivan free',
      'ivan not-registered',
    ]);
  });
});
