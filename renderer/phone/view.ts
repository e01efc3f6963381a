import { callView } from './calls-view.ts';
import { conferenceView } from './conference-view.ts';
import { mayCome, merging } from './merging.ts';
import { missingCase } from './missing-case.ts';
import type { PhoneActions } from './phone-actions.ts';
import { mayCall, type PhoneState } from './phone-state.ts';
import type { CallView, PhoneView, RegistrationView } from './phone-view.ts';
import type { RegistrationState } from './registration.ts';
import { transferActions, transferView } from './transfer-view.ts';

/** The snapshot that screens draw. */
export function phoneView(phone: PhoneState, actions: PhoneActions): PhoneView {
  const calls = phone.calls.map((call) => callView(phone, call, actions));
  const transfer = transferView(phone);
  const conference = conferenceView(phone, actions);
  return {
    registration: registrationView(phone.registration, actions),
    calls,
    saveDiagnostics: () => actions.saveDiagnostics(),
    active: phone.active,
    ...(transfer && { transfer }),
    ...(conference && { conference }),
    ...placingActions(phone, actions),
    ...activeActions(calls.find(({ id }) => id === phone.active)),
    ...transferActions(phone, actions),
    ...changingActions(phone, calls, actions),
  };
}

function registrationView(state: RegistrationState, { retryNow }: PhoneActions): RegistrationView {
  switch (state.name) {
    case 'offline':
      return { state: 'offline' };
    case 'online':
      return { state: 'online' };
    case 'connecting':
      if (state.reason === undefined) return { state: 'connecting' };
      return { state: 'reconnecting', retryAt: undefined, reason: state.reason, retryNow };
    case 'waiting':
      return { state: 'reconnecting', retryAt: state.retryAt, reason: state.reason, retryNow };
    case 'refused':
      return { state: 'refused', reason: state.reason, retryNow };
    default:
      return missingCase(state);
  }
}

type Placing = Pick<PhoneView, 'call' | 'redial' | 'pickUp' | 'pickUpGroup'>;

function placingActions(phone: PhoneState, actions: PhoneActions): Placing {
  if (!mayCall(phone)) return {};
  const { codes } = actions;
  return {
    call: (target) => actions.call(target),
    ...(phone.lastDialled !== '' && { redial: () => actions.call(phone.lastDialled) }),
    ...(codes && {
      pickUp: (extension: string) => actions.call(`${codes.pickup}${extension}`),
      pickUpGroup: () => actions.call(codes.pickup),
    }),
  };
}

/** Those of the call that is spoken in, for screens that are not about one call. */
function activeActions(active: CallView | undefined): Pick<PhoneView, 'transferTo' | 'consult' | 'park'> {
  const { transferTo, consult, park } = active ?? {};
  return { ...(transferTo && { transferTo }), ...(consult && { consult }), ...(park && { park }) };
}

function changingActions(
  phone: PhoneState,
  calls: readonly CallView[],
  actions: PhoneActions,
): Pick<PhoneView, 'swap' | 'merge'> {
  const waiting = calls.filter(({ resume }) => resume);
  const [only, ...more] = waiting;
  const coming = phone.calls.map(({ id }) => id).filter((id) => mayCome(phone, id));
  const merge = merging(phone, coming, actions);
  const isSpeaking = phone.active !== undefined;
  return {
    ...(isSpeaking && only?.resume && more.length === 0 && { swap: only.resume }),
    ...(merge && { merge }),
  };
}
