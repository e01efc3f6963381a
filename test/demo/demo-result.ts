/** What `npm run demo -- --json` prints. Milliseconds; null: it did not come to that. */
export interface DemoResult {
  /** The call was set up, and the far end heard the words that were spoken. */
  readonly ok: boolean;
  readonly engine: 'embedded';
  /** Version of the Electron that ran it. */
  readonly electron: string | null;
  /** Choosing a person of the office → «На линии» on the screen, for the slower of the two windows. */
  readonly registeredMs: number | null;
  /** Click on Call → INVITE sent. */
  readonly inviteMs: number | null;
  /** INVITE sent → the other window shows the ringing call. */
  readonly ringMs: number | null;
  /** Click on Answer → first sound of the caller heard. */
  readonly audioMs: number | null;
  /** 0 to 1: how much of what the callee heard is what the caller's microphone was given. */
  readonly speechCorrelation: number | null;
  /** Paths. */
  readonly screenshots: readonly string[];
  /** Why not, when `ok` is false. */
  readonly reason?: string;
}
