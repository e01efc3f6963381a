import type { CallLeg, CallRecord, TraceStep } from '../../contract/call-record.ts';
import type { Identifier } from '../../contract/identifier.ts';
import type { LegId, Party } from '../../engine/port.ts';
import type { Refusal } from '../refusal.ts';
import type { Leg } from './leg.ts';
import type { Stage } from './stage.ts';
import type { Step } from './step.ts';

export type CallId = string;

/** One of a kind a call; the brain's timers are named `<kind> <call>`. */
export type TimerKind =
  | 'ring'
  | 'keys'
  | 'max-wait'
  | 'announce'
  | 'round'
  | 'parked'
  /** A recording or a leg whose end the engine does not report. */
  | 'closing';

/** Who transferred, while it is not settled. `leg` null: has hung up already. */
interface Transferor {
  readonly leg: Leg | null;
  readonly employee: Identifier;
  /** The number of the parking place is being said. */
  readonly playback: string | null;
}

/** What will be the row of the history. */
export interface Story {
  readonly direction: CallRecord['direction'];
  readonly caller: CallRecord['caller'];
  readonly dialled: string;
  readonly number: Identifier | null;
  readonly department: Identifier | null;
  readonly employee: Identifier | null;
  readonly startedAt: number;
  readonly answeredAt: number | null;
  readonly legs: readonly CallLeg[];
  readonly trace: readonly TraceStep[];
  readonly recording: string | null;
  readonly furtherRecordings: readonly string[];
  readonly voicemail: string | null;
  readonly fax: CallRecord['fax'];
  /** The PBX itself served the caller: echo, conference, mailbox, fax. */
  readonly served: boolean;
  /** What was dialled may not be, or is not there. */
  readonly refused: boolean;
}

/** A call, from its caller's arrival until its last leg has ended. */
export interface Call {
  readonly id: CallId;
  /** The leg it began with: the legs that it dials are named after it. */
  readonly origin: LegId;
  readonly dialledLegs: number;
  readonly playbacks: number;
  /** Whom the call serves: the caller; after a transfer, the one who was transferred. */
  readonly subject: Leg;
  /** The subject was told that somebody rings (180). */
  readonly rang: boolean;
  readonly stage: Stage;
  readonly next: readonly Step[];
  /** Where this journey has been: a place met twice is a loop. */
  readonly visited: readonly string[];
  /** Why the last stage yielded nobody, and what all of them add up to. */
  readonly why: Refusal;
  readonly refusal: Refusal;
  /** Whom the caller wanted, when it is another one who rings. */
  readonly called: Party | null;
  /** The caller asks that phones answer by themselves after so many seconds. */
  readonly answerAfter: number | null;
  /** It comes back to the employee who parked or transferred it, who is told so. */
  readonly returning: boolean;
  readonly transferor: Transferor | null;
  readonly leaving: readonly LegId[];
  readonly timers: Readonly<Partial<Record<TimerKind, number>>>;
  /** Recordings that the engine has not closed yet. */
  readonly recordings: readonly string[];
  /** How many recordings of the talk were begun: names the next one. */
  readonly talkRecordings: number;
  /** The one that is being made, on which leg. */
  readonly talkRecorded: { readonly leg: LegId; readonly recording: string } | null;
  readonly message: { readonly recording: string; readonly for: readonly Identifier[] } | null;
  readonly story: Story;
}

/** A call that is being decided about. What it holds is replaced, never changed within. */
export type CallDraft = { -readonly [Field in keyof Call]: Call[Field] };
