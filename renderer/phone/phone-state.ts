import { type CallState, isBeingSetUp, isHeld, isLive, type TalkingCall } from './call.ts';
import { type ConferenceState, membersOf, noConference } from './conference.ts';
import { type ConferenceMove, noMove } from './conference-move.ts';
import type { RoomSeat } from './conference-room.ts';
import type { Attention, CallId } from './phone-line.ts';
import { offline, type RegistrationState } from './registration.ts';
import type { TalkRecording } from './talk-recording.ts';
import { noTransfer, type TransferState } from './transfer.ts';

/** More would be lost sight of; the PBX tells further callers that it is busy. */
const MOST_CALLS = 6;

/** All that is known of the phone. The view is a function of this. */
export interface PhoneState {
  readonly registration: RegistrationState;
  /** Newest first. */
  readonly calls: readonly CallState[];
  /**
   * The call that the person speaks in; a conference is spoken in when one of its members is. All others that
   * were answered are on hold, or about to be.
   */
  readonly active: CallId | undefined;
  readonly transfer: TransferState;
  readonly conference: ConferenceState;
  readonly move: ConferenceMove;
  /** Who is in the conferences of the PBX that we are in, by our call to it; as the PBX tells. */
  readonly rooms: Readonly<Record<CallId, readonly RoomSeat[]>>;
  /** Of the talks of which the PBX has told it. */
  readonly recordings: Readonly<Record<CallId, TalkRecording>>;
  /** What was dialled last; empty before. */
  readonly lastDialled: string;
}

export const idlePhone: PhoneState = {
  registration: offline,
  calls: [],
  active: undefined,
  transfer: noTransfer,
  conference: noConference,
  move: noMove,
  rooms: {},
  recordings: {},
  lastDialled: '',
};

const liveCalls = ({ calls }: PhoneState): readonly CallState[] => calls.filter(isLive);

export const findCall = ({ calls }: PhoneState, id: CallId | undefined): CallState | undefined =>
  calls.find((call) => call.id === id);

/** An answered call; undefined when it is none. */
export function talkingCall(phone: PhoneState, id: CallId | undefined): TalkingCall | undefined {
  const call = findCall(phone, id);
  return call?.stage === 'talking' ? call : undefined;
}

/** One call is set up at a time, and none without a server. */
export const mayCall = (phone: PhoneState): boolean =>
  phone.registration.name === 'online' && !phone.calls.some(isBeingSetUp) && mayTakeCall(phone);

/** To one place more than for calls of people: those are fewer then. */
export const mayOpenRoom = (phone: PhoneState): boolean =>
  phone.registration.name === 'online' && !phone.calls.some(isBeingSetUp) && phone.move.stage === 'none';

export const mayTakeCall = (phone: PhoneState): boolean => liveCalls(phone).length < MOST_CALLS;

/** The calls that the person speaks in now. */
export function activeCalls({ active, conference }: PhoneState): readonly CallId[] {
  if (active === undefined) return [];
  const members = membersOf(conference);
  return members.includes(active) ? members : [active];
}

/** Undefined while there are not several calls to tell apart. */
export function attentionOf(phone: PhoneState): Attention | undefined {
  if (liveCalls(phone).length < 2) return undefined;
  const { conference } = phone;
  return {
    calls: activeCalls(phone),
    silenced: conference.stage === 'merged' ? conference.silenced : [],
  };
}

/** Set aside: on hold, or silent because its far end would not be held. */
export function isAside(phone: PhoneState, call: TalkingCall): boolean {
  const attention = attentionOf(phone);
  return isHeld(call) || (attention !== undefined && !attention.calls.includes(call.id));
}
