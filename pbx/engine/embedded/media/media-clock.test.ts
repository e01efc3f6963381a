import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MediaClock } from './media-clock.ts';

describe('the media clock', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const counting = (errors: unknown[] = []) => {
    const clock = new MediaClock((error) => errors.push(error));
    let turns = 0;
    const stop = clock.add(() => {
      turns += 1;
    });
    return { clock, stop, turns: () => turns };
  };

  test('makes exactly fifty turns a second, however long', () => {
    const { turns, stop } = counting();
    vi.advanceTimersByTime(600_000);
    expect(turns()).toBe(30_000);
    stop();
  });

  test('makes up for a turn that came late', () => {
    const { turns, stop } = counting();
    vi.advanceTimersByTime(100);
    vi.setSystemTime(Date.now());
    const now = performance.now();
    const late = vi.spyOn(performance, 'now').mockReturnValue(now + 65);
    vi.advanceTimersToNextTimer();
    late.mockRestore();
    expect(turns()).toBe(5 + 3);
    stop();
  });

  test('gives up what a long stall cost, and goes on', () => {
    const { turns, stop } = counting();
    const now = performance.now();
    const late = vi.spyOn(performance, 'now').mockReturnValue(now + 10_000);
    vi.advanceTimersToNextTimer();
    late.mockRestore();
    expect(turns()).toBe(10);
    stop();
  });

  test('stops its timer when nobody listens, and begins again', () => {
    const { clock, stop, turns } = counting();
    stop();
    expect(vi.getTimerCount()).toBe(0);
    const stopAgain = clock.add(() => {});
    expect(vi.getTimerCount()).toBe(1);
    stopAgain();
    expect(turns()).toBe(0);
  });

  test('goes on for the others when one fails', () => {
    const errors: unknown[] = [];
    const { clock, stop, turns } = counting(errors);
    const stopFailing = clock.add(() => {
      throw new Error('no');
    });
    vi.advanceTimersByTime(40);
    expect([turns(), errors.length]).toEqual([2, 2]);
    stop();
    stopFailing();
    expect(vi.getTimerCount()).toBe(0);
  });
});
