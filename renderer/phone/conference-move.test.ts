import { beforeEach, describe, expect, it } from 'vitest';
import { PhoneBench } from '../../test/doubles/phone-bench.ts';
import type { PhoneActions } from './phone-actions.ts';
import { merging } from './merging.ts';
import { activeCalls } from './phone-state.ts';

const five = ['a', 'b', 'c', 'd', 'e'];
const party = { name: 'Конференция', number: '*711' };

describe('a conference that is larger than this computer can mix', () => {
  let bench: PhoneBench;
  let asked: string[];
  const actions = {
    codes: { pickup: '*8', park: '*70', conference: '*71' },
    merge: (calls: readonly string[]) => asked.push(`merge ${calls}`),
    openRoom: (calls: readonly string[]) => asked.push(`open ${calls}`),
    joinRoom: (room: string, calls: readonly string[]) => asked.push(`join ${room} ${calls}`),
  } as unknown as PhoneActions;
  const opens = () => bench.feed({ type: 'room-asked', room: 'room', code: '*71', calls: [...five, 'f'] });
  const answers = (told = party) => bench.happens('room', { type: 'answered', at: 1000, party: told });
  const progress = (call: string, step: 'done' | 'failed') =>
    bench.feed({ type: 'transfer-progress', call, progress: step, reason: undefined });

  beforeEach(() => {
    bench = new PhoneBench();
    asked = [];
    for (const call of five) bench.talks(call);
    bench.settleHolds();
    bench.feed({ type: 'merge-asked', calls: five });
    bench.settleHolds();
    bench.arrives('f');
    bench.feed({ type: 'answer-asked', call: 'f' });
    bench.answers('f');
    bench.settleHolds();
    bench.feed({ type: 'hold-asked', call: 'a', held: false });
    bench.settleHolds();
    bench.told();
  });

  it('is offered by the same button that merges: the local one is full', () => {
    merging(bench.phone, ['f'], actions)?.();
    expect(asked).toEqual([`open ${five},f`]);
    expect(merging(bench.phone, ['f'], { ...actions, codes: undefined })).toBeUndefined();
  });

  it('goes on here until the PBX has answered; then all are held, and sent to it', () => {
    opens();
    expect(bench.told()).toEqual(['call room *71']);
    expect(activeCalls(bench.phone)).toEqual(five);
    answers();
    expect(bench.phone.active).toBe('room');
    expect(bench.told()).toEqual(expect.arrayContaining(['set-held a true', 'transfer f *711']));
    bench.settleHolds();
    expect(bench.told().sort()).toEqual(five.map((call) => `transfer ${call} *711`));
    for (const call of [...five, 'f']) progress(call, 'done');
    expect(bench.phone).toMatchObject({
      active: 'room',
      conference: { stage: 'none' },
      move: { stage: 'none' },
      calls: [{ id: 'room' }],
    });
  });

  it('keeps whom the PBX would not take: they wait', () => {
    opens();
    answers();
    bench.settleHolds();
    progress('a', 'failed');
    for (const call of ['b', 'c', 'd', 'e', 'f']) progress(call, 'done');
    expect(bench.phone.calls.map(({ id }) => id)).toEqual(['room', 'a']);
    expect(bench.phone.calls[1]).toMatchObject({ stage: 'talking', hold: 'on' });
    expect(bench.phone.move.stage).toBe('none');
  });

  it('takes a call that the PBX ends first for one that has arrived', () => {
    opens();
    answers();
    bench.settleHolds();
    for (const call of [...five, 'f']) bench.ends(call);
    expect(bench.phone.calls.map(({ id }) => id)).toEqual(['room']);
  });

  it.each([
    ['cannot be called', () => bench.ends('room')],
    ['does not tell its number', () => answers({ name: '', number: '*71' })],
  ])('stays here when the one of the PBX %s', (_, fails) => {
    opens();
    fails();
    expect(activeCalls(bench.phone)).toEqual(five);
    expect(bench.phone.move.stage).toBe('none');
    expect(bench.told().filter((command) => command.startsWith('transfer'))).toEqual([]);
  });

  it('takes in whom one speaks with while it waits, and is spoken in then', () => {
    opens();
    answers();
    bench.settleHolds();
    for (const call of [...five, 'f']) progress(call, 'done');
    bench.talks('g');
    bench.settleHolds();
    bench.told();
    const phone = { ...bench.phone, rooms: { room: [] } };
    merging(phone, ['room'], actions)?.();
    expect(asked).toEqual(['join room g']);
    bench.feed({ type: 'join-room-asked', room: 'room', calls: ['g'] });
    expect(bench.phone.active).toBe('room');
    bench.settleHolds();
    expect(bench.told()).toEqual(expect.arrayContaining(['set-held room false', 'transfer g *711']));
  });

  it('takes others in while it has seats', () => {
    opens();
    answers();
    bench.settleHolds();
    for (const call of [...five, 'f']) progress(call, 'done');
    bench.talks('g');
    bench.settleHolds();
    bench.feed({ type: 'hold-asked', call: 'room', held: false });
    bench.settleHolds();
    bench.told();
    const seat = (id: number) => ({ id: String(id), party, isSelf: id === 0 });
    const seated = (count: number) => ({
      ...bench.phone,
      rooms: { room: Array.from({ length: count }, (_, id) => seat(id)) },
    });
    expect(merging(seated(8), ['g'], actions)).toBeUndefined();
    merging(seated(7), ['g'], actions)?.();
    expect(asked).toEqual(['join room g']);
    bench.feed({ type: 'join-room-asked', room: 'room', calls: ['g'] });
    expect(bench.told()).toContain('transfer g *711');
    progress('g', 'done');
    expect(bench.phone.calls.map(({ id }) => id)).toEqual(['room']);
  });
});
