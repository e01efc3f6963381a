import type { Identifier } from '../../contract/identifier.ts';
import type { LegId, Party } from '../../engine/port.ts';

/** One party's half of a call, until it ended or was told to. */
export interface Leg {
  readonly id: LegId;
  /** Null: somebody outside. */
  readonly employee: Identifier | null;
  /** Who it is, as colleagues see them. */
  readonly party: Party;
  /** Answered: a caller by us, a callee by a person. */
  readonly up: boolean;
  /** This party pressed hold. */
  readonly held: boolean;
  /** How it was rung; null: it is the caller, who is no row of the call's legs. */
  readonly rung: Rung | null;
}

/** What the history will say of a callee. */
interface Rung {
  readonly at: number;
  /** On whose behalf. */
  readonly department: Identifier | null;
  readonly answeredAt: number | null;
}
