import { createStore, type StoreApi } from 'zustand/vanilla';
import { autoAnswerDelay } from '../phone/auto-answer.ts';
import { isLive } from '../phone/call.ts';
import { decide } from '../phone/decide.ts';
import type { PhoneEvent } from '../phone/phone-event.ts';
import type { FeatureCodes } from '../phone/feature-codes.ts';
import { missingCase } from '../phone/missing-case.ts';
import type { CallId, LineEvent } from '../phone/phone-line.ts';
import { idlePhone, type PhoneState } from '../phone/phone-state.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import {
  type RegistrationEvent,
  type RegistrationState,
  transition as transitionRegistration,
} from '../phone/registration.ts';
import { toneFor } from '../phone/tone.ts';
import { phoneView } from '../phone/view.ts';
import { callEvent } from './call-event.ts';
import { obey } from './obey.ts';
import { phoneActions } from './phone-actions.ts';
import type { PhoneStoreParts } from './phone-store-parts.ts';
import { TimerScope } from './timer-scope.ts';

/** How long the reason why a call ended stays on the screen. */
const SHOW_ENDED_MS = 5000;
/** So long the PBX keeps a parked call before it rings again. */
const SHOW_PARKED_MS = 90_000;
const RETRY = 'retry';
const DRAW = 'draw';
const TRANSFER = 'transfer';

export interface PhoneStore {
  readonly store: StoreApi<PhoneView>;
  start(): void;
  /** The computer resumed from sleep, or the network came back. */
  wake(): void;
  /** The computer's network changed; `gone`: the addresses that it has no longer. */
  networkChanged(gone: readonly string[]): void;
  /** What the PBX says of our calls: whether they are recorded, who is in which conference. */
  showLive(live: Pick<PhoneState, 'recordings' | 'rooms'>): void;
  /** What is dialled for services from now on. */
  obeyCodes(codes: FeatureCodes): void;
  /** Ends calls, timers and sounds. */
  stop(): void;
}

/** The phone as screens see it: the machines fed by the line and by people, and the line told what follows. */
export function createPhoneStore(parts: PhoneStoreParts): PhoneStore {
  const { line, tones, now, random } = parts;
  const timers = new TimerScope();
  let phone: PhoneState = idlePhone;
  let { codes } = parts;
  let stopped = false;

  const actions = phoneActions(parts, {
    act,
    actUnseen,
    retryNow: () => register({ type: 'retry-asked' }),
    dismiss,
    codes: () => codes,
  });
  const store = createStore<PhoneView>(() => phoneView(phone, actions));
  line.listen((event) => {
    if (!stopped) onLine(event);
  });

  function show(next: Partial<PhoneState>): void {
    phone = { ...phone, ...next };
    store.setState(phoneView(phone, actions), true);
    tones.play(toneFor(phone.calls));
  }

  function act(event: PhoneEvent): void {
    if (carryOut(event)) show({});
  }

  /** What the line is told goes out before the screen is drawn: drawing takes longer than sending. */
  function actUnseen(event: PhoneEvent): void {
    if (carryOut(event)) timers.set(DRAW, 0, () => show({}));
  }

  /** False: nothing has changed. The line may say something before it is through with a command. */
  function carryOut(event: PhoneEvent): boolean {
    const before = phone;
    const [after, commands] = decide(before, event, now());
    phone = after;
    setTimers(before, after);
    for (const command of commands) obey(line, command);
    return phone !== before;
  }

  function setTimers(before: PhoneState, after: PhoneState): void {
    for (const call of after.calls) {
      const known = before.calls.find(({ id }) => id === call.id);
      if (known === call) continue;
      if (call.stage === 'ended')
        timers.set(call.id, call.reason === 'parked' ? SHOW_PARKED_MS : SHOW_ENDED_MS, () =>
          dismiss(call.id),
        );
      else if (call.stage === 'incoming' && call.autoAnswerAt !== undefined && known === undefined)
        timers.set(call.id, call.autoAnswerAt - now(), () => answerBySelf(call.id));
      else if (call.stage !== 'incoming') timers.cancel(call.id);
    }
    if (after.transfer === before.transfer) return;
    timers.cancel(TRANSFER);
    if (after.transfer.stage === 'failed' && after.transfer.call === after.active)
      timers.set(TRANSFER, SHOW_ENDED_MS, () => act({ type: 'cancel-asked' }));
  }

  /** A call that began meanwhile is not put aside by a machine. */
  function answerBySelf(call: CallId): void {
    if (phone.calls.filter(isLive).length === 1) act({ type: 'answer-asked', call });
  }

  function register(event: RegistrationEvent): void {
    const before = phone.registration;
    const registration = transitionRegistration(before, event);
    if (registration === before) return;
    show({ registration });
    if (before.name === 'online') tellAll('line-lost');
    pursue(registration);
  }

  /** What a new registration state asks to be done. */
  function pursue(registration: RegistrationState): void {
    timers.cancel(RETRY);
    switch (registration.name) {
      case 'connecting':
        line.connect();
        break;
      case 'waiting':
        timers.set(RETRY, registration.retryAt - now(), () => register({ type: 'retry-due' }));
        break;
      case 'online':
        tellAll('line-back');
        break;
      case 'offline':
      case 'refused':
        break;
      default:
        missingCase(registration);
    }
  }

  function onLine(event: LineEvent): void {
    const at = now();
    switch (event.type) {
      case 'registered':
        register({ type: 'registered', at });
        break;
      case 'register-refused':
        register({ ...event, type: 'refused', at, random: random() });
        break;
      case 'connection-lost':
        register({ type: 'lost', reason: event.reason, at, random: random() });
        break;
      case 'call-arrived':
        act({ ...event, type: 'arrived', autoAnswerAt: autoAnswerAt(event.answerAfterSeconds) });
        break;
      case 'transfer-progress':
        act(event);
        break;
      case 'messages-waiting':
        parts.onMessages?.(event.messages);
        break;
      case 'lamp-changed':
        parts.onLamp(event.extension, { state: event.state, with: event.with });
        break;
      default:
        act({ type: 'happened', call: event.call, event: callEvent(event, at) });
    }
  }

  function autoAnswerAt(askedSeconds: number | undefined): number | undefined {
    const delay = autoAnswerDelay(parts.autoAnswer(), askedSeconds, !phone.calls.some(isLive));
    return delay === undefined ? undefined : now() + delay;
  }

  function tellAll(type: 'line-lost' | 'line-back'): void {
    for (const { id } of phone.calls) act({ type: 'happened', call: id, event: { type } });
  }

  function dismiss(id: CallId): void {
    timers.cancel(id);
    show({ calls: phone.calls.filter((call) => call.id !== id || call.stage !== 'ended') });
  }

  function wake(): void {
    if (phone.registration.name === 'online') line.probe();
    else register({ type: 'woken', at: now() });
  }

  return {
    store,
    start: () => register({ type: 'started' }),
    wake,
    networkChanged: (gone) => {
      wake();
      line.networkChanged(gone);
    },
    showLive: show,
    obeyCodes: (told) => {
      codes = told;
      show({});
    },
    stop: () => {
      stopped = true;
      timers.close();
      line.stop();
      tones.play('none');
    },
  };
}
