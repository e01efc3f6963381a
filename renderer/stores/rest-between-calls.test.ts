import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { CallView, PhoneView } from '../phone/phone-view.ts';
import { restBetweenCalls } from './rest-between-calls.ts';

const one = [{} as CallView];

describe('resting between calls', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const resting = () => {
    const phone = createStore<Pick<PhoneView, 'calls'>>(() => ({ calls: [] }));
    const rest = vi.fn();
    return { phone, rest, stop: restBetweenCalls(phone, rest) };
  };

  it('rests once when the start is over', () => {
    const { rest } = resting();
    vi.advanceTimersByTime(19_000);
    expect(rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3_600_000);
    expect(rest).toHaveBeenCalledTimes(1);
  });

  it('does not rest while somebody talks, but after it', () => {
    const { phone, rest } = resting();
    vi.advanceTimersByTime(10_000);
    phone.setState({ calls: one });
    vi.advanceTimersByTime(600_000);
    expect(rest).not.toHaveBeenCalled();
    phone.setState({ calls: [] });
    vi.advanceTimersByTime(20_000);
    expect(rest).toHaveBeenCalledTimes(1);
  });

  it('starts counting anew when the next call comes at once', () => {
    const { phone, rest } = resting();
    phone.setState({ calls: one });
    phone.setState({ calls: [] });
    vi.advanceTimersByTime(15_000);
    phone.setState({ calls: one });
    phone.setState({ calls: [] });
    vi.advanceTimersByTime(15_000);
    expect(rest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(rest).toHaveBeenCalledTimes(1);
  });

  it('does not rest any more when the phone is gone', () => {
    const { rest, stop } = resting();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(rest).not.toHaveBeenCalled();
  });
});
