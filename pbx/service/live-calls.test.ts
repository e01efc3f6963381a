import { describe, expect, it } from 'vitest';
import { BrainBench, MONDAY_NOON } from '../../test/doubles/brain-bench.ts';
import { office, plain } from '../../test/doubles/office-settings.ts';
import type { CompanyEvent } from '../contract/company-event.ts';
import { bookKeys } from '../routing/book.ts';
import { callChanges } from './call-changes.ts';
import { liveCallsOf } from './live-calls.ts';
import { parkedCalls } from './parked-calls.ts';

const CLIENT = { name: 'Ольга', number: '+79170000017' };
const NUMBER = '+78432009818';
const secretary = { to: 'secretary', employee: 'anna', otherwise: { to: 'hang-up' } } as const;
const working = { greeting: null, target: secretary };

const open = () =>
  new BrainBench(office({ anna: plain, ivan: plain, maria: plain, working })).register(
    'anna',
    'ivan',
    'maria',
  );
const seen = (bench: BrainBench, employee: string) =>
  liveCallsOf(bench.state, employee).map(({ state, party }) => `${state} ${party.name || party.number}`);

describe('live calls of an employee', () => {
  it('say who is at the other end, in which state, and whether it is recorded', () => {
    const bench = open();
    bench.call('o', CLIENT.number, NUMBER, CLIENT.name);
    expect(liveCallsOf(bench.state, 'anna')).toEqual([
      {
        ...{ id: bookKeys(bench.state.calls)[0], leg: 'o/1', direction: 'incoming', state: 'ringing' },
        ...{ party: CLIENT, since: MONDAY_NOON, answeredAt: null, recorded: false, recording: null },
      },
    ]);
    bench.wait(3);
    bench.answer('o/1');
    const [talk] = liveCallsOf(bench.state, 'anna');
    expect(talk).toMatchObject({ state: 'talking', answeredAt: MONDAY_NOON + 3_000, recording: 'start' });
    bench.tell({ type: 'record-asked', call: talk?.id ?? '', employee: 'anna', wanted: 'start' });
    expect(liveCallsOf(bench.state, 'anna')).toMatchObject([{ recorded: true, recording: 'stop' }]);
    expect(liveCallsOf(bench.state, 'ivan')).toEqual([]);
  });

  it('of two at once, on hold, held, calling, transferring, and served by the PBX', () => {
    const bench = open();
    bench.call('o', CLIENT.number, NUMBER, CLIENT.name);
    bench.answer('o/1');
    bench.tell({ type: 'leg-held', leg: 'o/1', held: true });
    bench.dial('a', 'anna', '102');
    expect(seen(bench, 'anna')).toEqual(['on-hold Ольга', 'calling Иван Петров']);
    expect(seen(bench, 'ivan')).toEqual(['ringing Анна Соколова']);
    bench.answer('a/1');
    bench.tell({ type: 'leg-held', leg: 'a', held: true });
    expect(seen(bench, 'ivan')).toEqual(['held Анна Соколова']);
    bench.tell({ type: 'transfer-asked', leg: 'o/1', to: '103' });
    expect(seen(bench, 'anna')).toEqual(['transferring Ольга', 'on-hold Иван Петров']);
    bench.dial('m', 'ivan', '*71');
    bench.dial('e', 'ivan', '*43');
    expect(seen(bench, 'ivan').slice(1)).toEqual(['conference Конференция', 'service *43']);
  });
});

describe('a conference', () => {
  it('shows everybody in it to each of them, with whom to drop, and tells when that changes', () => {
    const bench = open();
    bench.call('o', CLIENT.number, NUMBER, CLIENT.name);
    bench.answer('o/1');
    bench.dial('a', 'anna', '*71');
    bench.said('a');
    const before = bench.state;
    bench.tell({ type: 'transfer-asked', leg: 'o/1', to: '*711' });
    expect(callChanges(before, bench.state, bench.now)).toContainEqual({
      ...{ type: 'conference-changed', employees: ['anna'] },
    });
    bench.dial('i', 'ivan', '*711');
    const seats = [
      { leg: 'a', party: { name: 'Анна Соколова', number: '101' }, employee: 'anna' },
      { leg: 'o', party: CLIENT, employee: null },
      { leg: 'i', party: { name: 'Иван Петров', number: '102' }, employee: 'ivan' },
    ];
    expect(liveCallsOf(bench.state, 'ivan')).toMatchObject([{ state: 'conference', seats }]);
    const full = bench.state;
    bench.tell({ type: 'leg-ended', leg: 'i', cause: 'normal' });
    expect(callChanges(full, bench.state, bench.now)).toContainEqual({
      ...{ type: 'conference-changed', employees: ['anna', 'ivan'] },
    });
  });
});

describe('what clients are told', () => {
  const told = (bench: BrainBench, happen: () => void): readonly CompanyEvent[] => {
    const before = bench.state;
    happen();
    return callChanges(before, bench.state, bench.now);
  };

  it('of a recording: to those who talk, when it begins and when it ends', () => {
    const bench = open();
    bench.call('o', CLIENT.number, NUMBER, CLIENT.name);
    bench.answer('o/1');
    const [call = ''] = bookKeys(bench.state.calls);
    const ask = (wanted: 'start' | 'stop') =>
      told(bench, () => bench.tell({ type: 'record-asked', call, employee: 'anna', wanted }));
    const event = { type: 'call-recording', call, employees: ['anna'] };
    expect(ask('start')).toEqual([{ ...event, recorded: true }]);
    expect(ask('start')).toEqual([]);
    expect(ask('stop')).toEqual([{ ...event, recorded: false }]);
  });

  it('of the parking places: what waits there, who parked it, and when it comes back', () => {
    const bench = open();
    bench.call('o', CLIENT.number, NUMBER, CLIENT.name);
    bench.answer('o/1');
    const parked = told(bench, () => bench.tell({ type: 'transfer-asked', leg: 'o/1', to: '*70' }));
    const [since, returnsAt] = [bench.now, bench.now + 90_000];
    const calls = [{ slot: '1', dial: '*701', caller: CLIENT, parkedBy: 'anna', since, returnsAt }];
    expect(parked).toEqual([{ type: 'parked-calls', calls }]);
    expect(parkedCalls(bench.state)).toEqual(calls);
    expect(told(bench, () => bench.dial('i', 'ivan', '*701'))).toContainEqual({
      ...{ type: 'parked-calls', calls: [] },
    });
  });
});
