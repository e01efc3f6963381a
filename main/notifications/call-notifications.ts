import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import type { Notifier } from './notifier.ts';

export interface CallNotificationsPorts {
  readonly notifier: Notifier;
  /** Title and second line of a call, and what its buttons say. */
  readonly words: (call: IncomingCall) => {
    readonly title: string;
    readonly body: string;
    readonly answer: string;
    readonly decline: string;
  };
  readonly answer: (key: string) => void;
  readonly decline: (key: string) => void;
  readonly open: (key: string) => void;
}

/** One notification a call that rings, gone as soon as it no longer does. */
export interface CallNotifications {
  show(calls: readonly IncomingCall[]): void;
}

export function createCallNotifications(ports: CallNotificationsPorts): CallNotifications {
  const shown = new Map<string, () => void>();

  const open = (call: IncomingCall) => {
    const { title, body, answer, decline } = ports.words(call);
    const acts = [ports.answer, ports.decline] as const;
    return ports.notifier.show({ title, body, buttons: [answer, decline] }, (choice) =>
      (choice === 'open' ? ports.open : acts[choice])?.(call.key),
    );
  };

  return {
    show(calls) {
      for (const [key, close] of shown) {
        if (calls.some((call) => call.key === key)) continue;
        shown.delete(key);
        close();
      }
      for (const call of calls) if (!shown.has(call.key)) shown.set(call.key, open(call));
    },
  };
}
