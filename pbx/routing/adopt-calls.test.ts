import { describe, expect, it } from 'vitest';
import { BrainBench } from '../../test/doubles/brain-bench.ts';
import { office, plain } from '../../test/doubles/office-settings.ts';
import type { FoundLeg } from '../engine/port.ts';
import { bookKeys } from './book.ts';
import { legNotes } from './leg-notes.ts';
import { emptyRoutingState } from './routing-state.ts';

const settings = office({
  anna: plain,
  working: { greeting: null, target: { to: 'fax' } },
  options: { fax: { enabled: true, email: null } },
});

/** A brain whose notes are taken, as an engine that keeps calls takes them. */
const noting = () => {
  const bench = new BrainBench(settings);
  bench.register('anna', 'ivan', 'maria');
  const notes = new Map<string, string>();
  const happen = (what: () => void): void => {
    const before = bench.state;
    what();
    for (const { leg, note } of legNotes(before, bench.state, bench.now)) notes.set(leg, note);
  };
  const talking = (): void => {
    happen(() => bench.dial('a', 'anna', '102'));
    happen(() => bench.answer('a/1'));
  };
  const found = (...legs: readonly string[]): readonly FoundLeg[] =>
    legs.map((leg) => ({ leg, note: notes.get(leg) ?? '' }));
  return { bench, notes, happen, talking, found };
};

/** The brain of the service that comes next, some seconds later. */
const next = (after: BrainBench, legs: readonly FoundLeg[]) => {
  const bench = new BrainBench(settings);
  bench.now = after.now + 5_000;
  bench.register('anna', 'ivan', 'maria');
  const company = settings.domain;
  return { bench, did: bench.tell({ type: 'legs-found', company, legs }) };
};

describe('the calls of a service that is gone', () => {
  it('are noted once somebody talks, and no longer than they can be gone on with', () => {
    const { bench, notes, happen } = noting();
    happen(() => bench.dial('a', 'anna', '102'));
    expect([...notes]).toEqual([]);
    happen(() => bench.answer('a/1'));
    expect([...notes.keys()]).toEqual(['a', 'a/1']);
    happen(() => bench.tell({ type: 'transfer-asked', leg: 'a/1', to: '103' }));
    happen(() => bench.end('a/1'));
    happen(() => bench.wait(60));
    expect(notes.get('a')).toBe('');
  });

  it('go on as talks: bridged, shown, and with all that was known for the history', () => {
    const { bench: before, talking, found } = noting();
    talking();
    const { bench, did } = next(before, found('a', 'a/1'));
    expect(did).toEqual([{ type: 'bridge', legs: ['a', 'a/1'] }]);
    expect(bench.commands).toContainEqual(
      expect.objectContaining({ type: 'show-state', login: 'ivan', state: 'talking' }),
    );
    bench.wait(60);
    expect(bench.end('a')).toContainEqual({ type: 'hang-up', leg: 'a/1', cause: 'normal' });
    expect(bench.records).toMatchObject([{ answeredAt: before.now, endedAt: before.now + 65_000 }]);
    expect(bench.story()).toContain('adopted');
  });

  it('are over when one of the two has gone meanwhile', () => {
    const { bench: before, talking, found } = noting();
    talking();
    const { bench, did } = next(before, found('a'));
    expect(did).toContainEqual({ type: 'hang-up', leg: 'a', cause: 'normal' });
    expect(bench.records).toMatchObject([{ result: 'answered' }]);
    expect(bookKeys(bench.state.calls)).toEqual([]);
  });

  it('go back to whoever was transferring', () => {
    const { bench: before, happen, talking, found } = noting();
    talking();
    happen(() => before.tell({ type: 'transfer-asked', leg: 'a/1', to: '103' }));
    const { did } = next(before, found('a', 'a/1'));
    expect(did).toContainEqual({ type: 'transfer-progress', leg: 'a/1', progress: 'failed' });
    expect(did).toContainEqual({ type: 'bridge', legs: ['a', 'a/1'] });
  });

  it('stay parked for the time that is left', () => {
    const { bench: before, happen, talking, found } = noting();
    talking();
    happen(() => before.tell({ type: 'transfer-asked', leg: 'a/1', to: '*70' }));
    const { bench, did } = next(before, found('a', 'a/1'));
    expect(did).toContainEqual({ type: 'music', leg: 'a' });
    expect(did).toContainEqual({ type: 'hang-up', leg: 'a/1', cause: 'normal' });
    expect(bench.state.parked).toMatchObject({ 1: expect.any(String) });
    expect(bench.wait(86)).toContainEqual(expect.objectContaining({ type: 'dial', login: 'ivan' }));
  });

  it('go on receiving a fax', () => {
    const { bench: before, happen, found } = noting();
    happen(() => before.call('f', '+79170000017', '+78432009818'));
    const { bench, did } = next(before, found('f'));
    expect(did).toEqual([]);
    const document = `${settings.id}-${bookKeys(bench.state.calls)[0]}-fax`;
    bench.tell({ type: 'fax-ended', leg: 'f', document, pages: 1, station: '', failure: null });
    bench.end('f');
    expect(bench.records).toMatchObject([{ result: 'service', fax: { document, pages: 1 } }]);
  });

  it('are held as they were', () => {
    const { bench: before, happen, talking, found } = noting();
    talking();
    happen(() => before.tell({ type: 'leg-held', leg: 'a', held: true }));
    const { did } = next(before, found('a', 'a/1'));
    expect(did).toEqual([
      { type: 'silence', leg: 'a' },
      { type: 'music', leg: 'a/1' },
      { type: 'tell-held', leg: 'a/1', held: true },
    ]);
  });

  it('are hung up when nobody can read what was noted', () => {
    const bench = new BrainBench({ ...emptyRoutingState(settings).settings });
    const legs = [{ leg: 'a', note: '{"format":0}' }];
    expect(bench.tell({ type: 'legs-found', company: settings.domain, legs })).toEqual([
      { type: 'hang-up', leg: 'a', cause: 'failed' },
    ]);
  });
});
