import type { CompanyDomain, HangUpCause, LegId, Party } from '../../port.ts';
import type { LegSession } from './leg-session.ts';

/** One party's half of a call, as the commands of the port see it. Commands that come too late do nothing. */
export interface Leg {
  readonly id: LegId;
  readonly company: CompanyDomain;
  /** Whose phone it is; undefined when it is not one user's. */
  readonly login: string | undefined;
  /** Once the leg is up. */
  readonly session: LegSession | undefined;
  ring(party: Party): void;
  answer(party: Party): void;
  hangUp(cause: HangUpCause): void;
}
