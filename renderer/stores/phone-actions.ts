import type { PhoneEvent } from '../phone/phone-event.ts';
import type { FeatureCodes } from '../phone/feature-codes.ts';
import type { PhoneActions } from '../phone/phone-actions.ts';
import type { CallId } from '../phone/phone-line.ts';
import type { PhoneStoreParts } from './phone-store-parts.ts';

/** What the store lends to the actions of its view. */
export interface ActionMeans {
  act(event: PhoneEvent): void;
  /** The same, but the screen is drawn after the line was told. */
  actUnseen(event: PhoneEvent): void;
  retryNow(): void;
  dismiss(call: CallId): void;
  codes(): FeatureCodes | undefined;
}

/** Makes events of what a person does on a screen. */
export function phoneActions(
  { line, tones, toDialString, setRecorded, dropSeat, saveDiagnostics }: PhoneStoreParts,
  means: ActionMeans,
): PhoneActions {
  const { act, actUnseen } = means;
  let placed = 0;
  const nextId = (): CallId => `placed-${++placed}`;
  const transfer = (call: CallId, target: string, parks: boolean): void => {
    if (target !== '') act({ type: 'transfer-asked', call, target, parks });
  };

  return {
    get codes() {
      return means.codes();
    },
    retryNow: means.retryNow,
    dismiss: means.dismiss,
    saveDiagnostics,
    call: (text) => {
      const target = toDialString(text);
      if (target !== '') actUnseen({ type: 'place-asked', call: nextId(), target });
    },
    answer: (call) => actUnseen({ type: 'answer-asked', call }),
    decline: (call) => act({ type: 'decline-asked', call }),
    hangUp: (calls) => act({ type: 'hang-up-asked', calls }),
    setHeld: (call, held) => act({ type: 'hold-asked', call, held }),
    setMuted: (call, muted) => act({ type: 'mute-asked', call, muted }),
    sendDigit: (call, digit) => {
      tones.key(digit);
      line.sendDigit(call, digit);
    },
    transfer: (call, text) => transfer(call, toDialString(text), false),
    park: (call) => transfer(call, means.codes()?.park ?? '', true),
    consult: (call, text) => {
      const target = toDialString(text);
      if (target !== '') actUnseen({ type: 'consult-asked', call, consultation: nextId(), target });
    },
    completeTransfer: () => act({ type: 'complete-asked' }),
    cancelTransfer: () => act({ type: 'cancel-asked' }),
    merge: (calls) => act({ type: 'merge-asked', calls }),
    openRoom: (calls) => {
      const code = means.codes()?.conference;
      if (code !== undefined) act({ type: 'room-asked', room: nextId(), code, calls });
    },
    joinRoom: (room, calls) => act({ type: 'join-room-asked', room, calls }),
    dropSeat,
    setSilenced: (call, silenced) => act({ type: 'silence-asked', call, silenced }),
    setRecorded,
  };
}
