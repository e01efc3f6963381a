import { z } from 'zod';
import type { Log } from '../log/log.ts';
import { type BusSignal, BusVariant, type SessionBus } from '../session-bus/session-bus.ts';
import type { NotificationChoice, Notifier } from './notifier.ts';

const NAME = 'org.freedesktop.Notifications';
const AT = { destination: NAME, path: '/org/freedesktop/Notifications', interface: NAME } as const;

/** Pressed: which notification, and which of its actions. */
const ActionInvoked = z.tuple([z.number(), z.string()]);
const Closed = z.tuple([z.number(), z.number()]);
const Capabilities = z.tuple([z.array(z.string())]);
const Notified = z.tuple([z.number()]);

/** `default` is a click on the notification itself (Desktop Notifications Specification 1.2, "Actions"). */
const DEFAULT_ACTION = 'default';
const NEVER_EXPIRES = 0;
/** Critical: shown also while the desktop holds others back. The phone rings by itself. */
const HINTS = {
  urgency: new BusVariant('y', 2),
  category: new BusVariant('s', 'call.incoming'),
  'suppress-sound': new BusVariant('b', true),
};

/**
 * Notifications of the Linux desktop, by its own protocol: Electron shows no buttons there. `hasButtons` is what
 * the desktop itself says, false until it has said it.
 */
export function createBusNotifier(bus: SessionBus, appName: string, log: Log): Notifier {
  const shown = new Map<number, (choice: NotificationChoice) => void>();
  let hasButtons = false;

  bus.hear(NAME, (signal) => {
    const heard = choiceOf(signal);
    if (!heard) return;
    const choose = shown.get(heard.id);
    if (heard.choice === undefined) shown.delete(heard.id);
    else if (choose) {
      // Chosen once; the desktop may leave it where it is, so it is still ours to take away.
      shown.set(heard.id, () => undefined);
      choose(heard.choice);
    }
  });
  bus
    .call({ ...AT, member: 'GetCapabilities' })
    .then((answer) => {
      hasButtons = Capabilities.parse(answer)[0].includes('actions');
    })
    .catch(() => log.info('The desktop shows no notifications with buttons'));

  return {
    get hasButtons() {
      return hasButtons;
    },
    show({ title, body, buttons }, choose) {
      const actions = buttons.flatMap((label, index) => [String(index), label]);
      const asked = bus
        .call({
          ...AT,
          member: 'Notify',
          signature: 'susssasa{sv}i',
          body: [
            appName,
            0,
            '',
            title,
            escaped(body),
            [DEFAULT_ACTION, title, ...actions],
            HINTS,
            NEVER_EXPIRES,
          ],
        })
        .then((answer) => Notified.parse(answer)[0]);
      asked.then(
        (id) => shown.set(id, choose),
        (error) => log.warn('A notification could not be shown', { error }),
      );
      return () => void asked.then((id) => close(id)).catch(() => undefined);
    },
  };

  async function close(id: number): Promise<void> {
    if (shown.delete(id)) {
      await bus.call({ ...AT, member: 'CloseNotification', signature: 'u', body: [id] });
    }
  }
}

/** A notification that was put away without a choice is over as well. */
function choiceOf({
  member,
  body,
}: BusSignal): { readonly id: number; readonly choice: NotificationChoice | undefined } | undefined {
  if (member === 'NotificationClosed') {
    const closed = Closed.safeParse(body).data;
    return closed && { id: closed[0], choice: undefined };
  }
  const invoked = member === 'ActionInvoked' ? ActionInvoked.safeParse(body).data : undefined;
  if (!invoked) return undefined;
  const [id, action] = invoked;
  return { id, choice: action === DEFAULT_ACTION ? 'open' : Number(action) };
}

/** The body may be markup; what callers call themselves may not. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
