/** Milliseconds. */
export interface EventTimes {
  /** How long a client that has connected may wait before it signs in. */
  readonly signIn: number;
  /** Between two pings; a client that did not answer the last one is gone. */
  readonly heartbeat: number;
}

export const usualEventTimes: EventTimes = { signIn: 10_000, heartbeat: 30_000 };
