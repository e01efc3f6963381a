import type { OfficeChange } from './office.ts';
import type { EngineName, LampState, Person, Row, Shown, Sound, Step } from './step.ts';

/** What may be said of somebody with a phone. Each word makes one step. */
const person = (who: Person) => ({
  who,
  /** `header`: one more in the INVITE. */
  calls: (number: string, header?: string): Step => ({
    step: 'call',
    who,
    number,
    ...(header !== undefined && { header }),
  }),
  isRung: (
    shown?: Shown,
    more: { readonly called?: Shown; readonly answersAfter?: number | null } = {},
  ): Step => ({ step: 'is-rung', who, ...(shown && { shown }), ...more }),
  hearsRinging: (): Step => ({ step: 'hears-ringing', who }),
  answers: (): Step => ({ step: 'answer', who }),
  isAnswered: (): Step => ({ step: 'is-answered', who }),
  hangsUp: (): Step => ({ step: 'hang-up', who }),
  declines: (status: 480 | 486 | 603 = 603): Step => ({ step: 'decline', who, status }),
  /** `q850`: the cause in the Reason header (RFC 3326). */
  isRefused: (status: number, q850?: number): Step => ({
    step: 'is-refused',
    who,
    status,
    ...(q850 !== undefined && { q850 }),
  }),
  stopsRinging: (why: 'cancelled' | 'answered-elsewhere'): Step => ({ step: 'stops-ringing', who, why }),
  isHungUp: (): Step => ({ step: 'is-hung-up', who }),
  hears: (...sounds: readonly Sound[]): Step => ({ step: 'hears', who, sounds }),
  hearsNothing: (): Step => ({ step: 'hears', who, sounds: [] }),
  speaksASecond: (): Step => ({ step: 'speak', who, seconds: 1 }),
  holds: (): Step => ({ step: 'hold', who }),
  resumes: (): Step => ({ step: 'resume', who }),
  isHeld: (): Step => ({ step: 'is-told-of-hold', who, held: true }),
  isHeldNoMore: (): Step => ({ step: 'is-told-of-hold', who, held: false }),
  presses: (keys: string): Step => ({ step: 'press', who, keys }),
  /** To the first call, the second one… */
  turnsTo: (call: number): Step => ({ step: 'turn-to', who, call }),
  transfersTo: (number: string): Step => ({ step: 'transfer', who, number }),
  /** Gives the one in the first call to the one in the present call, who has this number. */
  joinsTo: (number: string): Step => ({ step: 'join', who, number }),
  isToldTransferred: (): Step => ({ step: 'is-told-of-transfer', who, outcome: 'accepted' }),
  isToldTransferFailed: (): Step => ({ step: 'is-told-of-transfer', who, outcome: 'failed' }),
  isShown: (shown: Shown): Step => ({ step: 'is-shown', who, shown }),
  takesOverFrom: (from: Person): Step => ({ step: 'take-over', who, from }),
  watches: (number: string): Step => ({ step: 'watch', who, number }),
  seesLamp: (state: LampState): Step => ({ step: 'sees-lamp', who, state }),
  startsRecording: (): Step => ({ step: 'record', who, wanted: 'start' }),
  stopsRecording: (): Step => ({ step: 'record', who, wanted: 'stop' }),
});

export const anna = person('anna');
export const ivan = person('ivan');
export const maria = person('maria');
export const pavel = person('pavel');
/** He has a desk phone only. */
export const denis = person('denis');
/** A client outside. */
export const olga = person('olga');

export const hearOneAnother = (...people: readonly Person[]): Step => ({ step: 'hear-one-another', people });
export const settingsBecome = (change: OfficeChange): Step => ({ step: 'settings', change });
export const timePasses = (seconds: number): Step => ({ step: 'time-passes', seconds });
/** `people`: ids of those who get it. `from`: the caller's name. */
export const messageLeft = (people: readonly string[], from: string): Step => ({
  step: 'message-left',
  for: people,
  from,
});
export const history = (row: Row): Step => ({ step: 'history', row });
export const differently = (because: string, on: Readonly<Record<EngineName, readonly Step[]>>): Step => ({
  step: 'differently',
  because,
  on,
});
