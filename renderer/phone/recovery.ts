/** The longest pause between two attempts: every phone is back this long after a restarted PBX. */
const LONGEST_PAUSE_MS = 12_000;
/** A server that none of our packets reaches is not spared by waiting; the attempt itself has lasted seconds. */
const SILENT_PAUSE_MS = 250;
/** A server that asks for more than a day is asked again after a day. */
const LONGEST_RETRY_AFTER_MS = 86_400_000;

export interface RetryQuestion {
  /** Failed attempts in a row, at least 1. */
  readonly failures: number;
  /** Nothing came back at all, not even a refusal: the network swallows what we send. */
  readonly isSilent: boolean;
  /** The server's Retry-After (RFC 3261 §20.33), in seconds. */
  readonly retryAfterSeconds: number | undefined;
  /** In [0, 1). */
  readonly random: number;
}

/**
 * Milliseconds to wait before the next attempt. Without Retry-After: exponential (1, 2, 4 … 12 s) with full
 * jitter, so that the phones of a restarted PBX come back spread out. With it: at that time or up to a tenth
 * later, never earlier.
 */
export function retryDelay({ failures, isSilent, retryAfterSeconds, random }: RetryQuestion): number {
  if (retryAfterSeconds !== undefined && retryAfterSeconds > 0) {
    const asked = Math.min(retryAfterSeconds * 1000, LONGEST_RETRY_AFTER_MS);
    return Math.round(asked * (1 + random / 10));
  }
  if (isSilent) return Math.round(SILENT_PAUSE_MS * random);
  const ceiling = Math.min(1000 * 2 ** (Math.max(1, failures) - 1), LONGEST_PAUSE_MS);
  return Math.round(ceiling * random);
}
