import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MediaRecovery } from './media-recovery.ts';

describe('MediaRecovery', () => {
  let did: string[];
  let recovery: MediaRecovery;
  let arrived: number;
  let sound: number;

  beforeEach(() => {
    vi.useFakeTimers();
    did = [];
    arrived = 0;
    sound = 0;
    recovery = new MediaRecovery({
      restart: () => did.push('restart'),
      flows: (flows) => did.push(flows ? 'flows' : 'lost'),
    });
  });
  afterEach(() => {
    recovery.close();
    vi.useRealTimers();
  });

  const seconds = (count: number, packets: 'sound' | 'checks' | 'nothing'): void => {
    for (let second = 0; second < count; second++) {
      vi.advanceTimersByTime(1000);
      if (packets === 'sound') sound += 50;
      if (packets === 'sound') arrived += 50;
      if (packets === 'checks' && second % 3 === 2) arrived += 1;
      recovery.hears(arrived, sound);
    }
  };

  it('leaves a call alone that is heard, or held', () => {
    seconds(10, 'sound');
    seconds(60, 'checks');
    seconds(10, 'sound');
    expect(did).toEqual([]);
  });

  it('notices within seconds that the sound ends though ICE says nothing', () => {
    seconds(5, 'sound');
    seconds(2, 'nothing');
    expect(did).toEqual([]);
    seconds(1, 'nothing');
    expect(did).toEqual(['lost', 'restart']);
  });

  it('gives a call on hold more time', () => {
    seconds(5, 'sound');
    seconds(6, 'checks');
    seconds(6, 'nothing');
    expect(did).toEqual([]);
    seconds(1, 'nothing');
    expect(did).toEqual(['lost', 'restart']);
  });

  it.each(['disconnected', 'failed'] as const)('looks for a new path as soon as ICE is %s', (state) => {
    seconds(5, 'sound');
    recovery.iceIs(state);
    expect(did).toEqual(['lost', 'restart']);
  });

  it('looks for a new path as soon as its address is gone', () => {
    recovery.addressGone();
    expect(did).toEqual(['lost', 'restart']);
  });

  it('asks again, less and less often, until the far side is heard', () => {
    recovery.iceIs('disconnected');
    const asked = (): number => did.filter((what) => what === 'restart').length;
    vi.advanceTimersByTime(2000);
    expect(asked()).toBe(2);
    vi.advanceTimersByTime(4000);
    expect(asked()).toBe(3);
    vi.advanceTimersByTime(16_000);
    expect(asked()).toBe(5);
    seconds(2, 'sound');
    expect(did.at(-1)).toBe('flows');
    const heard = did.length;
    vi.advanceTimersByTime(60_000);
    expect(did).toHaveLength(heard);
  });

  it('does not take for a sign of life what came before the path died', () => {
    seconds(5, 'sound');
    arrived += 20;
    recovery.addressGone();
    seconds(2, 'nothing');
    expect(did.filter((what) => what === 'flows')).toEqual([]);
  });

  it('is dead once, however many say so', () => {
    recovery.iceIs('disconnected');
    recovery.addressGone();
    recovery.iceIs('failed');
    expect(did).toEqual(['lost', 'restart']);
  });
});
