import { type CallState, isLive } from './call.ts';
import { offline, type RegistrationState } from './registration.ts';

/** All that is known of the phone. The view is a function of this. */
export interface PhoneState {
  readonly registration: RegistrationState;
  /** Newest first. */
  readonly calls: readonly CallState[];
}

export const idlePhone: PhoneState = { registration: offline, calls: [] };

export const liveCall = (phone: PhoneState): CallState | undefined => phone.calls.find(isLive);

/** One live call at a time in this cut, and none without a server. */
export const mayCall = (phone: PhoneState): boolean =>
  phone.registration.name === 'online' && liveCall(phone) === undefined;
