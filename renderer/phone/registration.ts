import { missingCase } from './missing-case.ts';
import type { LostReason } from './phone-line.ts';
import type { OfflineReason } from './phone-view.ts';
import { retryDelay } from './recovery.ts';

/**
 *             started                  registered
 *  offline ───────────▶ connecting ────────────────▶ online
 *     ▲                  ▲   │   │                    │   │
 *     │ stopped          │   │   │ refused for good   │   │ lost: the first retry is immediate
 *   (from any)           │   │   ▼                    │   └───────────▶ connecting
 *                        │   │ refused ◀──────────────┤
 *          retry-due,    │   │   │ retry-asked        │ refused for now
 *   woken, retry-asked   │   │   └──────▶ connecting  ▼
 *                        │   └──────────────────▶ waiting
 *                        └────────────────────────┘
 *                              lost, refused for now
 *
 * On the wire: `connecting` has a WebSocket opening or a REGISTER outstanding; `online` has a binding at the
 * registrar, refreshed by the line; `waiting` and `refused` send nothing; `offline` is before start and
 * after stop. An event that makes no sense in a state is ignored: the same state is returned.
 */
export type RegistrationState =
  | { readonly name: 'offline' }
  /** `reason`: what ended the last attempt; undefined at the first. */
  | { readonly name: 'connecting'; readonly failures: number; readonly reason: OfflineReason | undefined }
  /** `since`: epoch milliseconds. */
  | { readonly name: 'online'; readonly since: number; readonly failures: number }
  | {
      readonly name: 'waiting';
      readonly failures: number;
      readonly reason: OfflineReason;
      readonly retryAt: number;
      /** The server named the time: only a person may be quicker. */
      readonly isAsked: boolean;
    }
  /** Only a person can change this: the password is wrong, the account is closed. Never retried alone. */
  | { readonly name: 'refused'; readonly reason: OfflineReason };

export type RegistrationEvent =
  | { readonly type: 'started' }
  | { readonly type: 'stopped' }
  | { readonly type: 'registered'; readonly at: number }
  /** `code`: the final SIP response to REGISTER. */
  | {
      readonly type: 'refused';
      readonly code: number;
      readonly retryAfterSeconds: number | undefined;
      readonly at: number;
      readonly random: number;
    }
  | { readonly type: 'lost'; readonly reason: LostReason; readonly at: number; readonly random: number }
  | { readonly type: 'retry-due' }
  /** The computer resumed from sleep, or the network came back. */
  | { readonly type: 'woken'; readonly at: number }
  | { readonly type: 'retry-asked' };

type Transition<Type extends RegistrationEvent['type']> = Extract<RegistrationEvent, { type: Type }>;

/** A binding that lived shorter than this counts as a failed attempt, so that a flapping server is spared. */
const STABLE_AFTER_MS = 1000;

export const offline: RegistrationState = { name: 'offline' };

export function transition(state: RegistrationState, event: RegistrationEvent): RegistrationState {
  switch (event.type) {
    case 'started':
      return state.name === 'offline' ? connecting(0, undefined) : state;
    case 'stopped':
      return state.name === 'offline' ? state : offline;
    case 'registered':
      return onRegistered(state, event);
    case 'refused':
      return onRefused(state, event);
    case 'lost':
      return onLost(state, event);
    case 'retry-due':
      return state.name === 'waiting' ? connecting(state.failures, state.reason) : state;
    case 'woken':
      return onWoken(state, event);
    case 'retry-asked':
      return state.name === 'waiting' || state.name === 'refused' ? connecting(0, state.reason) : state;
    default:
      return missingCase(event);
  }
}

const connecting = (failures: number, reason: OfflineReason | undefined): RegistrationState => ({
  name: 'connecting',
  failures,
  reason,
});

function onRegistered(state: RegistrationState, { at }: Transition<'registered'>): RegistrationState {
  if (state.name !== 'connecting' && state.name !== 'waiting') return state;
  return { name: 'online', since: at, failures: state.failures };
}

function onRefused(state: RegistrationState, event: Transition<'refused'>): RegistrationState {
  if (state.name !== 'connecting' && state.name !== 'online') return state;
  const final = FINAL_REFUSALS[event.code];
  if (final !== undefined) return { name: 'refused', reason: final };
  const failures = state.name === 'online' ? 1 : state.failures + 1;
  return waiting(failures, 'server-error', event, event.retryAfterSeconds);
}

function onLost(state: RegistrationState, event: Transition<'lost'>): RegistrationState {
  if (state.name === 'online') {
    const stable = event.at - state.since >= STABLE_AFTER_MS;
    if (stable) return connecting(0, event.reason);
    return waiting(state.failures + 1, event.reason, event, undefined);
  }
  if (state.name !== 'connecting') return state;
  return waiting(state.failures + 1, event.reason, event, undefined);
}

/**
 * A new `connecting` also where one was under way: it may hang on a network that is no more. A server that asked
 * for time gets it (RFC 3261 §20.33); a new `waiting` then, since timers stand still while the computer sleeps.
 */
function onWoken(state: RegistrationState, { at }: Transition<'woken'>): RegistrationState {
  if (state.name === 'waiting' && state.isAsked && at < state.retryAt) return { ...state };
  return state.name === 'waiting' || state.name === 'connecting' ? connecting(0, state.reason) : state;
}

function waiting(
  failures: number,
  reason: OfflineReason,
  { at, random }: { readonly at: number; readonly random: number },
  retryAfterSeconds: number | undefined,
): RegistrationState {
  return {
    name: 'waiting',
    failures,
    reason,
    retryAt: at + retryDelay({ failures, isSilent: reason === 'server-silent', retryAfterSeconds, random }),
    isAsked: retryAfterSeconds !== undefined && retryAfterSeconds > 0,
  };
}

/**
 * Refusals that no repetition can mend (RFC 3261 §8.1.3.5, §21.4 to §21.6): all others are tried again. What a line
 * can mend by itself (401, 407 and 423, the interval that is too brief) comes here only when it could not.
 */
const FINAL_REFUSALS: Readonly<Record<number, OfflineReason>> = {
  401: 'wrong-password',
  403: 'forbidden',
  404: 'account-not-found',
  405: 'server-error',
  407: 'wrong-password',
  410: 'account-not-found',
  416: 'server-error',
  420: 'server-error',
  501: 'server-error',
  603: 'forbidden',
  604: 'account-not-found',
  606: 'server-error',
};
