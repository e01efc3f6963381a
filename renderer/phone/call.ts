import { type CallLink, freshLink } from './call-link.ts';
import { missingCase } from './missing-case.ts';
import type { CallId } from './phone-line.ts';
import type { CallEndReason, CallParty } from './phone-view.ts';
import { answeredByMachine } from './voice-prompt.ts';

/**
 *  outgoing:  dialling ──ringing──▶ ringing ──answered──▶ talking ──┐
 *                 └────────────────answered────────────────▲       ├──ended──▶ ended
 *  incoming:  incoming ──answer-asked──▶ answering ──answered──┘    │   (from any state; final)
 *                                                              ────┘
 *
 * On the wire: `dialling` has an INVITE out; `ringing` has got 180 or 183; `incoming` has sent 180 and owes a
 * final response; `answering` is preparing or has sent 200; `talking` is a confirmed dialog; `ended` has no
 * dialog. `hold` follows our re-INVITE: `holding` and `resuming` wait for its answer, and what is asked meanwhile
 * is what counts (see `sip/hold-negotiation.ts`).
 *
 * An event that makes no sense in a state is ignored: the same state is returned. `ended` ignores everything.
 */
export type CallState = DiallingCall | RingingCall | IncomingCall | AnsweringCall | TalkingCall | EndedCall;

interface CallFacts {
  readonly id: CallId;
  readonly direction: 'incoming' | 'outgoing';
  readonly party: CallParty;
  /** What to dial to reach the party again; empty when that cannot be known. */
  readonly target: string;
}

/** Troubles that a call goes on with. */
interface CallTroubles {
  readonly noMicrophone: boolean;
  readonly lineLost: boolean;
}

interface DiallingCall extends CallFacts, CallTroubles {
  readonly stage: 'dialling';
}
interface RingingCall extends CallFacts, CallTroubles {
  readonly stage: 'ringing';
  /** Epoch milliseconds of the first sign of it. */
  readonly since: number;
  readonly earlyMedia: boolean;
}
interface IncomingCall extends CallFacts {
  readonly stage: 'incoming';
  readonly called: CallParty | undefined;
  /** Epoch milliseconds of the answer that the phone gives by itself; undefined: a person answers. */
  readonly autoAnswerAt: number | undefined;
}
interface AnsweringCall extends CallFacts, CallTroubles {
  readonly stage: 'answering';
}
export interface TalkingCall extends CallFacts, CallTroubles {
  readonly stage: 'talking';
  readonly since: number;
  readonly muted: boolean;
  readonly hold: 'off' | 'holding' | 'on' | 'resuming';
  readonly heldByPeer: boolean;
  readonly link: CallLink;
  /** A machine answered, which may ask for keys. */
  readonly byMachine: boolean;
}
interface EndedCall extends CallFacts {
  readonly stage: 'ended';
  readonly reason: CallEndReason;
  readonly talkedMs: number;
  readonly sipCode: number | undefined;
}

export type CallEvent =
  | {
      readonly type: 'ringing';
      readonly at: number;
      readonly earlyMedia: boolean;
      readonly party: CallParty | undefined;
    }
  /** The far end is somebody else now, or tells its name (RFC 4916). */
  | { readonly type: 'party'; readonly party: CallParty }
  | { readonly type: 'answer-asked' }
  | { readonly type: 'answered'; readonly at: number; readonly party: CallParty | undefined }
  | { readonly type: 'mute-asked'; readonly muted: boolean }
  | { readonly type: 'hold-asked'; readonly held: boolean }
  | { readonly type: 'held'; readonly held: boolean }
  | { readonly type: 'held-by-peer'; readonly held: boolean }
  | { readonly type: 'microphone'; readonly available: boolean }
  | { readonly type: 'link'; readonly link: CallLink }
  | { readonly type: 'line-lost' }
  | { readonly type: 'line-back' }
  | {
      readonly type: 'ended';
      readonly at: number;
      readonly reason: CallEndReason;
      readonly sipCode: number | undefined;
    };

type EventOf<Type extends CallEvent['type']> = Extract<CallEvent, { type: Type }>;

export function outgoingCall(id: CallId, target: string): CallState {
  const party = { name: '', number: target };
  return {
    stage: 'dialling',
    id,
    direction: 'outgoing',
    party,
    target,
    noMicrophone: false,
    lineLost: false,
  };
}

export function incomingCall(
  id: CallId,
  party: CallParty,
  called: CallParty | undefined,
  autoAnswerAt?: number,
): CallState {
  const facts = { id, direction: 'incoming', party, target: party.number } as const;
  return { ...facts, stage: 'incoming', called, autoAnswerAt };
}

export const isLive = (call: CallState): boolean => call.stage !== 'ended';

/** We place it or have answered it, and it is not answered yet. */
export const isBeingSetUp = ({ stage }: CallState): boolean =>
  stage === 'dialling' || stage === 'ringing' || stage === 'answering';

export function transition(call: CallState, event: CallEvent): CallState {
  if (call.stage === 'ended') return call;
  switch (event.type) {
    case 'ringing':
      return onRinging(call, event);
    case 'party':
      return { ...call, party: event.party };
    case 'answer-asked':
      return call.stage === 'incoming' ? answering(call) : call;
    case 'answered':
      return onAnswered(call, event);
    case 'mute-asked':
      return call.stage === 'talking' && call.muted !== event.muted ? { ...call, muted: event.muted } : call;
    case 'hold-asked':
      return onHoldAsked(call, event);
    case 'held':
      return call.stage === 'talking' ? { ...call, hold: event.held ? 'on' : 'off' } : call;
    case 'held-by-peer':
      return call.stage === 'talking' ? { ...call, heldByPeer: event.held } : call;
    case 'microphone':
      return call.stage === 'incoming' ? call : { ...call, noMicrophone: !event.available };
    case 'link':
      return call.stage === 'talking' ? { ...call, link: event.link } : call;
    case 'line-lost':
      return call.stage === 'talking' ? { ...call, lineLost: true } : call;
    case 'line-back':
      return call.stage === 'talking' ? { ...call, lineLost: false } : call;
    case 'ended':
      return ended(call, event);
    default:
      return missingCase(event);
  }
}

const factsOf = ({ id, direction, party, target }: CallFacts): CallFacts => ({
  id,
  direction,
  party,
  target,
});

/** The far side tells its own name as it answers; what it leaves out stays as it was. */
const named = (known: CallParty, told: CallParty | undefined): CallParty =>
  told === undefined ? known : { name: told.name || known.name, number: told.number || known.number };

function onRinging(call: CallState, { at, earlyMedia, party }: EventOf<'ringing'>): CallState {
  if (call.stage !== 'dialling' && call.stage !== 'ringing') return call;
  const since = call.stage === 'ringing' ? call.since : at;
  return { ...call, stage: 'ringing', since, earlyMedia, party: named(call.party, party) };
}

function answering(call: IncomingCall): AnsweringCall {
  return { ...factsOf(call), stage: 'answering', noMicrophone: false, lineLost: false };
}

function onAnswered(call: CallState, { at, party }: EventOf<'answered'>): CallState {
  if (call.stage !== 'dialling' && call.stage !== 'ringing' && call.stage !== 'answering') return call;
  return {
    ...factsOf(call),
    party: named(call.party, party),
    stage: 'talking',
    since: at,
    muted: false,
    hold: 'off',
    heldByPeer: false,
    link: freshLink,
    byMachine: isByMachine(call, at),
    noMicrophone: call.noMicrophone,
    lineLost: false,
  };
}

function isByMachine(call: DiallingCall | RingingCall | AnsweringCall, at: number): boolean {
  if (call.stage === 'answering') return false;
  if (call.stage === 'dialling') return answeredByMachine({ target: call.target, rangMs: undefined });
  return call.earlyMedia || answeredByMachine({ target: call.target, rangMs: at - call.since });
}

function onHoldAsked(call: CallState, { held }: EventOf<'hold-asked'>): CallState {
  if (call.stage !== 'talking' || isHeld(call) === held) return call;
  return { ...call, hold: held ? 'holding' : 'resuming' };
}

/** Held, or about to be. */
export const isHeld = ({ hold }: TalkingCall): boolean => hold === 'on' || hold === 'holding';

function ended(call: CallState, { at, reason, sipCode }: EventOf<'ended'>): EndedCall {
  const talkedMs = call.stage === 'talking' ? Math.max(0, at - call.since) : 0;
  const facts = factsOf(call);
  // The place where it is parked is what the PBX told as the far end: dialling that takes the call back.
  const target = reason === 'parked' ? call.party.number : facts.target;
  return { ...facts, target, stage: 'ended', reason, talkedMs, sipCode };
}
