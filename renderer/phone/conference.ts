import { missingCase } from './missing-case.ts';
import type { CallId } from './phone-line.ts';

/** How many can be in it besides us: each costs the computer an encoder and everybody's sound to everybody. */
export const MOST_MEMBERS = 5;

/**
 * Several calls that hear one another through this phone.
 *
 *   Given    Event                                Next
 *   none     merged: two or more                  merged
 *   merged   merged: others                       merged, with them too, up to `MOST_MEMBERS`
 *   merged   silenced, or not any more            merged: that one is heard by nobody, and hears on
 *   merged   a member has ended, three or more    merged, without that one
 *   merged   a member has ended, of two           none: the other is an ordinary call
 *
 * On the wire each member stays a call of its own, on any PBX; the sound is mixed here.
 */
export type ConferenceState = { readonly stage: 'none' } | Merged;

interface Merged {
  readonly stage: 'merged';
  /** At least two; in the order in which they came. */
  readonly members: readonly CallId[];
  readonly silenced: readonly CallId[];
}

export type ConferenceEvent =
  | { readonly type: 'merged'; readonly calls: readonly CallId[] }
  | { readonly type: 'silenced'; readonly call: CallId; readonly silenced: boolean }
  | { readonly type: 'call-ended'; readonly call: CallId };

export const noConference: ConferenceState = { stage: 'none' };

/** Nobody, when there is no conference. */
export const membersOf = (conference: ConferenceState): readonly CallId[] =>
  conference.stage === 'merged' ? conference.members : [];

export function transition(conference: ConferenceState, event: ConferenceEvent): ConferenceState {
  switch (event.type) {
    case 'merged':
      return merge(conference, event.calls);
    case 'silenced':
      return silence(conference, event.call, event.silenced);
    case 'call-ended':
      return without(conference, event.call);
    default:
      return missingCase(event);
  }
}

function merge(conference: ConferenceState, calls: readonly CallId[]): ConferenceState {
  const members = [...new Set([...membersOf(conference), ...calls])];
  if (members.length < 2 || members.length > MOST_MEMBERS) return conference;
  return { stage: 'merged', members, silenced: conference.stage === 'merged' ? conference.silenced : [] };
}

function silence(conference: ConferenceState, call: CallId, silenced: boolean): ConferenceState {
  if (conference.stage === 'none' || !conference.members.includes(call)) return conference;
  const others = conference.silenced.filter((one) => one !== call);
  return { ...conference, silenced: silenced ? [...others, call] : others };
}

function without(conference: ConferenceState, call: CallId): ConferenceState {
  if (conference.stage === 'none' || !conference.members.includes(call)) return conference;
  const members = conference.members.filter((one) => one !== call);
  const silenced = conference.silenced.filter((one) => one !== call);
  return members.length < 2 ? noConference : { stage: 'merged', members, silenced };
}
