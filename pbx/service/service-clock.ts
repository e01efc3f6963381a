import { createNodeTimers, type Timers } from '../node-timers.ts';

/** What time it is for calls and sign-ins, and who wakes the brains. */
export interface ServiceClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly createTimers: (ring: (name: string) => void) => Timers;
}

export const systemClock: ServiceClock = { now: Date.now, createTimers: createNodeTimers };
