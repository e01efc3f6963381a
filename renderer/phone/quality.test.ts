import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure, type PathSample, type QualityMeter, type QualitySample } from './quality.ts';

const clear: PathSample = { lost: 0, missing: 0, jitterMs: 3, delayMs: 60, side: 'ours' };
const lossy = (percent: number, change: Partial<PathSample> = {}): PathSample => ({
  ...clear,
  lost: percent / 100,
  missing: percent / 100,
  ...change,
});
const sample = (heard: PathSample | undefined, said: PathSample | undefined = clear): QualitySample => ({
  codec: 'opus',
  heard,
  said,
});
const measured = (...samples: readonly QualitySample[]): QualityMeter | undefined =>
  samples.reduce<QualityMeter | undefined>(measure, undefined);
const times = (count: number, one: QualitySample): QualitySample[] =>
  Array.from({ length: count }, () => one);

describe('the quality of a call', () => {
  it('is good on a clear line', () => {
    expect(measured(sample(clear))?.quality).toEqual({ level: 'good', score: 4.4, trouble: undefined });
  });

  it('is not spoilt by one bad second', () => {
    const meter = measured(...times(5, sample(clear)), sample(lossy(10)));
    expect(meter?.quality.level).not.toBe('poor');
  });

  it('falls with lasting loss, and says how much is lost, where, and who suffers', () => {
    const heard = measured(...times(8, sample(lossy(12))));
    expect(heard?.quality).toMatchObject({
      level: 'poor',
      trouble: { direction: 'heard', kind: 'loss', side: 'ours', amount: 12 },
    });
    const said = measured(...times(8, sample(clear, lossy(12))));
    expect(said?.quality.trouble).toMatchObject({ direction: 'said', kind: 'loss', amount: 12 });
    const theirs = measured(...times(8, sample(lossy(12, { side: 'theirs' }))));
    expect(theirs?.quality.trouble).toMatchObject({ side: 'theirs' });
  });

  it('takes packets that came too late for jitter', () => {
    const late = { ...clear, lost: 0.001, missing: 0.12, jitterMs: 80 };
    expect(measured(...times(8, sample(late)))?.quality.trouble).toMatchObject({
      kind: 'jitter',
      amount: 80,
    });
  });

  it('tells a delay that spoils a conversation', () => {
    const meter = measured(...times(8, sample({ ...clear, delayMs: 600 })));
    expect(meter?.quality).toMatchObject({ level: 'poor', trouble: { kind: 'delay', amount: 600 } });
  });

  it('keeps its words while the loss is about the same', () => {
    const first = measured(...times(20, sample(lossy(12))));
    const then = [13, 11, 12, 14].map((percent) => sample(lossy(percent))).reduce(measure, first);
    expect(then?.quality.trouble).toBe(first?.quality.trouble);
  });

  it('does not flicker at a border', () => {
    const worse = measured(...times(20, sample(lossy(8))));
    expect(worse?.quality.level).toBe('poor');
    const better = times(20, sample(lossy(6))).reduce(measure, worse);
    expect(better?.quality.level).toBe('poor');
    expect(times(20, sample(lossy(2))).reduce(measure, better)?.quality.level).not.toBe('poor');
  });

  it('stays as it was while nothing is sent', () => {
    const before = measured(...times(8, sample(lossy(12))));
    const nothing: QualitySample = { codec: 'opus', heard: undefined, said: undefined };
    expect(measure(before, nothing)?.quality).toBe(before?.quality);
    expect(measure(undefined, nothing)).toBeUndefined();
  });

  it('has for any samples a score on the scale and a trouble exactly when it is not good', () => {
    fc.assert(
      fc.property(fc.array(anySample, { maxLength: 40 }), (samples) => {
        let meter: QualityMeter | undefined;
        for (const one of samples) {
          meter = measure(meter, one);
          if (meter === undefined) continue;
          const { level, score, trouble } = meter.quality;
          expect(score).toBeGreaterThanOrEqual(1);
          expect(score).toBeLessThanOrEqual(4.5);
          expect(trouble === undefined).toBe(level === 'good');
          if (trouble !== undefined) expect(Number.isInteger(trouble.amount)).toBe(true);
        }
      }),
    );
  });

  it('is never better for more loss, all else being equal', () => {
    const percent = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        const score = (lost: number): number =>
          measured(...times(10, sample(lossy(lost))))?.quality.score ?? 0;
        expect(score(Math.max(one, other))).toBeLessThanOrEqual(score(Math.min(one, other)));
      }),
    );
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const milliseconds = fc.double({ min: 0, max: 3000, noNaN: true });
const anyPath: fc.Arbitrary<PathSample | undefined> = fc.option(
  fc.record({
    lost: share,
    missing: share,
    jitterMs: milliseconds,
    delayMs: milliseconds,
    side: fc.constantFrom('ours' as const, 'theirs' as const),
  }),
  { nil: undefined },
);
const anySample: fc.Arbitrary<QualitySample> = fc.record({
  codec: fc.constantFrom('opus' as const, 'g711' as const),
  heard: anyPath,
  said: anyPath,
});
