import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepAlive } from './keep-alive.ts';

describe('KeepAlive', () => {
  let pings: number;
  let silences: number;
  let keepAlive: KeepAlive;

  beforeEach(() => {
    vi.useFakeTimers();
    pings = 0;
    silences = 0;
    keepAlive = new KeepAlive({ ping: () => pings++, silent: () => silences++ });
    keepAlive.start();
  });
  afterEach(() => {
    keepAlive.stop();
    vi.useRealTimers();
  });

  it('is quiet while the server is heard', () => {
    for (let second = 0; second < 60; second++) {
      vi.advanceTimersByTime(1000);
      keepAlive.heard();
    }
    expect(pings).toBe(0);
  });

  it('notices a dead connection within 15 s', () => {
    vi.advanceTimersByTime(15_000);
    expect([pings, silences]).toEqual([1, 1]);
  });

  it('goes on asking a server that answers', () => {
    const answering = new KeepAlive({
      ping: () => {
        pings++;
        answering.heard();
      },
      silent: () => silences++,
    });
    keepAlive.stop();
    answering.start();
    vi.advanceTimersByTime(120_000);
    expect(pings).toBeGreaterThanOrEqual(8);
    expect(silences).toBe(0);
    answering.stop();
  });

  it.each([
    ['less than a second', false, 799],
    ['three seconds, when a mistake would be costly,', true, 2999],
  ])('gives a server %s to answer a probe', (_time, patient, almost) => {
    keepAlive.probe({ patient });
    vi.advanceTimersByTime(almost);
    expect([pings, silences]).toEqual([1, 0]);
    vi.advanceTimersByTime(1);
    expect(silences).toBe(1);
  });

  it('goes on after a probe that is answered', () => {
    keepAlive.probe({ patient: false });
    vi.advanceTimersByTime(500);
    keepAlive.heard();
    vi.advanceTimersByTime(10_000);
    expect([pings, silences]).toEqual([1, 0]);
    vi.advanceTimersByTime(5000);
    expect([pings, silences]).toEqual([2, 1]);
  });

  it('does not wait longer because it is asked to probe again and again', () => {
    for (let probe = 0; probe < 9; probe++) {
      keepAlive.probe({ patient: probe > 0 });
      vi.advanceTimersByTime(100);
    }
    expect(silences).toBe(1);
  });

  it('cuts its own question short when asked to probe', () => {
    vi.advanceTimersByTime(11_000);
    keepAlive.probe({ patient: false });
    vi.advanceTimersByTime(800);
    expect([pings, silences]).toEqual([2, 1]);
  });

  it('leaves no timer behind', () => {
    keepAlive.stop();
    keepAlive.probe({ patient: false });
    expect(vi.getTimerCount()).toBe(0);
  });
});
