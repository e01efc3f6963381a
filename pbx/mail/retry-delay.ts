const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A server that is restarted is back in minutes, one that is replaced in a day. */
const DELAYS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** How long to wait after so many attempts, milliseconds; undefined: give up. */
export const retryDelay = (attempts: number): number | undefined => DELAYS[attempts - 1];
