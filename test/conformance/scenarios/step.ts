import type { CallRecord, LegOutcome } from '../../../pbx/contract/call-record.ts';
import type { TraceCode } from '../../../pbx/routing/trace/trace-code.ts';
import type { OfficeChange } from './office.ts';

/** Who has a phone. Olga is a client outside; Denis has a desk phone, where the engine takes one. */
export type Person = 'anna' | 'ivan' | 'maria' | 'pavel' | 'denis' | 'olga';

export type EngineName = 'embedded' | 'asterisk';

/** What may be heard: somebody's voice, the PBX's own words, a greeting of the company, music. */
export type Sound = Person | 'words' | 'greeting' | 'music';

/** What a display shows: name and number. */
export type Shown = readonly [name: string, number: string];

/** A lamp as SIP tells it (RFC 4235): a phone that is free, and one that is away, both have no dialog. */
export type LampState = 'dark' | 'ringing' | 'talking' | 'on-hold';

/** How a call ended for a phone that was called and did not answer. */
type WhyStopped = 'cancelled' | 'answered-elsewhere';

/** What of a row of the history is asked for; whatever is left out may be anything. */
export interface Row {
  readonly direction?: CallRecord['direction'];
  /** Name, or number of one without a name. */
  readonly caller?: string;
  readonly dialled?: string;
  readonly result?: CallRecord['result'];
  /** Who talked last with the caller. */
  readonly employee?: string | null;
  readonly department?: string | null;
  /** The company's number by its id. */
  readonly number?: string | null;
  /** Everybody who was rung, in order, and what came of it. */
  readonly rung?: readonly (readonly [who: string, outcome: LegOutcome])[];
  readonly recordings?: number;
  readonly hasMessage?: boolean;
  /** Decisions that are among those of the call. */
  readonly decided?: readonly TraceCode[];
}

/** One thing that somebody does, or that must be seen or heard. Plain data. */
export type Step =
  | { readonly step: 'call'; readonly who: Person; readonly number: string; readonly header?: string }
  | {
      readonly step: 'is-rung';
      readonly who: Person;
      readonly shown?: Shown;
      /** Whom the caller dialled. */
      readonly called?: Shown;
      /** Seconds; null: nobody asks the phone to answer by itself. */
      readonly answersAfter?: number | null;
    }
  | { readonly step: 'hears-ringing'; readonly who: Person }
  | { readonly step: 'answer'; readonly who: Person }
  | { readonly step: 'is-answered'; readonly who: Person }
  | { readonly step: 'hang-up'; readonly who: Person }
  | { readonly step: 'decline'; readonly who: Person; readonly status: number }
  | { readonly step: 'is-refused'; readonly who: Person; readonly status: number; readonly q850?: number }
  | { readonly step: 'stops-ringing'; readonly who: Person; readonly why: WhyStopped }
  | { readonly step: 'is-hung-up'; readonly who: Person }
  | { readonly step: 'hears'; readonly who: Person; readonly sounds: readonly Sound[] }
  | { readonly step: 'hear-one-another'; readonly people: readonly Person[] }
  /** Nothing comes of it that could be waited for: so long his voice is sent. */
  | { readonly step: 'speak'; readonly who: Person; readonly seconds: number }
  | { readonly step: 'hold'; readonly who: Person }
  | { readonly step: 'resume'; readonly who: Person }
  | { readonly step: 'is-told-of-hold'; readonly who: Person; readonly held: boolean }
  | { readonly step: 'press'; readonly who: Person; readonly keys: string }
  /** Goes back to the call that is `call`th of the phone, from 1. */
  | { readonly step: 'turn-to'; readonly who: Person; readonly call: number }
  | { readonly step: 'transfer'; readonly who: Person; readonly number: string }
  /** The one in the phone's first call is given to the one in its present call, who has this number. */
  | { readonly step: 'join'; readonly who: Person; readonly number: string }
  | { readonly step: 'is-told-of-transfer'; readonly who: Person; readonly outcome: 'accepted' | 'failed' }
  | { readonly step: 'is-shown'; readonly who: Person; readonly shown: Shown }
  | { readonly step: 'take-over'; readonly who: Person; readonly from: Person }
  | { readonly step: 'watch'; readonly who: Person; readonly number: string }
  | { readonly step: 'sees-lamp'; readonly who: Person; readonly state: LampState }
  | { readonly step: 'record'; readonly who: Person; readonly wanted: 'start' | 'stop' }
  | { readonly step: 'settings'; readonly change: OfficeChange }
  /** The PBX's clock is turned; nothing waits. */
  | { readonly step: 'time-passes'; readonly seconds: number }
  | { readonly step: 'message-left'; readonly for: readonly string[]; readonly from: string }
  | { readonly step: 'history'; readonly row: Row }
  /** The engines do not come out the same here, and why. */
  | {
      readonly step: 'differently';
      readonly because: string;
      readonly on: Readonly<Record<EngineName, readonly Step[]>>;
    };

export type StepOf<Kind extends Step['step']> = Extract<Step, { readonly step: Kind }>;
