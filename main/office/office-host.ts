import type { OfficeCredentials } from '../../pbx/contract/office.ts';

/** The embedded office, in a process of its own. */
export interface OfficeHost {
  /** Starts the office unless it runs. Rejects with a `SignInFailure` `office-failed`; the next call tries again. */
  credentials(): Promise<OfficeCredentials>;
  /** The office went away without being asked: its addresses and passwords are no longer good. */
  onLost(listener: () => void): void;
  close(): void;
}
