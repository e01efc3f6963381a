import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Tones } from '../audio/tones.ts';
import {
  type CallEvent,
  type CallState,
  incomingCall,
  outgoingCall,
  transition as transitionCall,
} from '../phone/call.ts';
import type { Lamp } from '../phone/lamps/lamp.ts';
import { missingCase } from '../phone/missing-case.ts';
import type { CallId, LineEvent, PhoneLine } from '../phone/phone-line.ts';
import { idlePhone, liveCall, mayCall, type PhoneState } from '../phone/phone-state.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import {
  type RegistrationEvent,
  type RegistrationState,
  transition as transitionRegistration,
} from '../phone/registration.ts';
import { toneFor } from '../phone/tone.ts';
import { type PhoneActions, phoneView } from '../phone/view.ts';
import { TimerScope } from './timer-scope.ts';

/** How long the reason why a call ended stays on the screen. */
const SHOW_ENDED_MS = 5000;
const RETRY = 'retry';
const DRAW = 'draw';

export interface PhoneStoreParts {
  readonly line: PhoneLine;
  readonly tones: Tones;
  /** Told of every lamp that the line follows. */
  onLamp(extension: string, lamp: Lamp): void;
  /** Makes of what a person typed what is dialled; empty when that is nothing. */
  toDialString(text: string): string;
  saveDiagnostics(): void;
  /** Epoch milliseconds. */
  now(): number;
  /** In [0, 1). */
  random(): number;
}

export interface PhoneStore {
  readonly store: StoreApi<PhoneView>;
  start(): void;
  /** The computer resumed from sleep, or the network came back. */
  wake(): void;
  /** The computer's network changed; `gone`: the addresses that it has no longer. */
  networkChanged(gone: readonly string[]): void;
  /** Ends calls, timers and sounds. */
  stop(): void;
}

/** The phone as screens see it: the machines fed by the line and by people, and the line told what follows. */
export function createPhoneStore(parts: PhoneStoreParts): PhoneStore {
  const { line, tones, now, random } = parts;
  const timers = new TimerScope();
  let phone: PhoneState = idlePhone;
  let placed = 0;
  let stopped = false;

  const actions: PhoneActions = {
    retryNow: () => register({ type: 'retry-asked' }),
    call: place,
    answer: (call) => {
      line.answer(call);
      lineFirst(() => advance(call, { type: 'answer-asked' }));
    },
    decline: (call) => line.decline(call),
    hangUp: (call) => line.hangUp(call),
    setHeld: (call, held) => {
      advance(call, { type: 'hold-asked', held });
      line.setHeld(call, held);
    },
    setMuted: (call, muted) => {
      advance(call, { type: 'mute-asked', muted });
      line.setMuted(call, muted);
    },
    sendDigit: (call, digit) => {
      tones.key(digit);
      line.sendDigit(call, digit);
    },
    dismiss,
    saveDiagnostics: () => parts.saveDiagnostics(),
  };
  const store = createStore<PhoneView>(() => phoneView(phone, actions));
  line.listen((event) => {
    if (!stopped) onLine(event);
  });

  function show(next: Partial<PhoneState>): void {
    phone = { ...phone, ...next };
    store.setState(phoneView(phone, actions), true);
    tones.play(toneFor(phone.calls[0]));
  }

  /** What the line was just told goes out before the screen is drawn: drawing takes longer than sending. */
  function lineFirst(draw: () => void): void {
    timers.set(DRAW, 0, draw);
  }

  function register(event: RegistrationEvent): void {
    const before = phone.registration;
    const registration = transitionRegistration(before, event);
    if (registration === before) return;
    show({ registration });
    if (before.name === 'online') advanceAll({ type: 'line-lost' });
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
        advanceAll({ type: 'line-back' });
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
        arrive(incomingCall(event.call, event.party, event.called));
        break;
      case 'lamp-changed':
        parts.onLamp(event.extension, { state: event.state, with: event.with });
        break;
      default:
        advance(event.call, callEvent(event, at));
    }
  }

  function place(text: string): void {
    const target = parts.toDialString(text);
    if (target === '' || !mayCall(phone)) return;
    const call = outgoingCall(`placed-${++placed}`, target);
    phone = { ...phone, calls: [call, ...phone.calls] };
    line.call(call.id, target);
    lineFirst(() => show({}));
  }

  function arrive(call: CallState): void {
    if (liveCall(phone) === undefined) show({ calls: [call, ...phone.calls] });
    else line.decline(call.id);
  }

  function advance(id: CallId, event: CallEvent): void {
    const before = phone.calls.find((call) => call.id === id);
    const after = before && transitionCall(before, event);
    if (after === undefined || after === before) return;
    show({ calls: phone.calls.map((call) => (call.id === id ? after : call)) });
    if (after.stage === 'ended') timers.set(id, SHOW_ENDED_MS, () => dismiss(id));
  }

  function advanceAll(event: CallEvent): void {
    for (const { id } of phone.calls) advance(id, event);
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
      if (gone.length > 0) line.addressesGone(gone);
    },
    stop: () => {
      stopped = true;
      timers.close();
      line.stop();
      tones.play('none');
    },
  };
}

type CallLineEvent = Exclude<
  LineEvent,
  { type: 'registered' | 'register-refused' | 'connection-lost' | 'call-arrived' | 'lamp-changed' }
>;

/** What a line's event means to the machine of its call. */
function callEvent(event: CallLineEvent, at: number): CallEvent {
  switch (event.type) {
    case 'call-ringing':
      return { type: 'ringing', earlyMedia: event.earlyMedia, party: event.party };
    case 'call-answered':
      return { type: 'answered', at, party: event.party };
    case 'call-held':
      return { type: 'held', held: event.held };
    case 'call-held-by-peer':
      return { type: 'held-by-peer', held: event.held };
    case 'call-link':
      return { type: 'link', link: event.link };
    case 'call-microphone':
      return { type: 'microphone', available: event.available };
    case 'call-ended':
      return { type: 'ended', at, reason: event.reason, sipCode: event.sipCode };
    default:
      return missingCase(event);
  }
}
