import type { HangUpCause, LegId } from '../../port.ts';
import type { ReferTo } from '../sip/refer-to.ts';

/** A transfer that a phone asked for, with the call that it named found, or why it cannot be. */
export interface AskedTransfer {
  readonly to: string;
  readonly replaces?: LegId;
  readonly refused?: 'elsewhere' | 'no-such-call';
}

export interface LegEvents {
  readonly onRinging: () => void;
  readonly onAnswered: () => void;
  readonly onHeld: (held: boolean) => void;
  readonly onDigit: (digit: string) => void;
  readonly resolveTransfer: (referTo: ReferTo) => AskedTransfer;
  readonly onTransferAsked: (asked: AskedTransfer) => void;
  /** Exactly once, whoever ended it. */
  readonly onEnded: (cause: HangUpCause) => void;
}
