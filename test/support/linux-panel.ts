import * as dbus from '@jellybrick/dbus-next';
import { openMessageBus } from '../../build/message-bus.ts';

/** A notification that our panel shows. */
interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Key and label of each action. */
  readonly actions: readonly { readonly key: string; readonly label: string }[];
  readonly urgency: number;
}

/**
 * The panel of a Linux desktop on a message bus of its own: it shows StatusNotifier icons and notifications, as far as
 * those protocols say, and does what a person does with them.
 */
export interface LinuxPanel extends AsyncDisposable {
  readonly environment: NodeJS.ProcessEnv;
  /** Bus names of the icons that were announced. */
  readonly icons: readonly string[];
  /** The words of the newest icon's tool tip. */
  toolTip(): Promise<string>;
  readonly notifications: readonly ShownNotification[];
  /** Presses a button of a notification, or `default`: the notification itself. */
  press(notification: ShownNotification, key: string): void;
}

export interface PanelHabits {
  /** Shows icons; by default yes. */
  readonly hasTray?: boolean;
  /** What the notification service can do; by default buttons. */
  readonly capabilities?: readonly string[];
}

type Method = (body: readonly unknown[]) => readonly unknown[];
type Hints = Readonly<Record<string, { readonly value: unknown }>>;
/** The arguments of Notify that a person sees (Desktop Notifications Specification 1.2). */
type NotifyBody = readonly [string, number, string, string, string, readonly string[], Hints];

/** What the newest icon is asked for, and what it says of itself (StatusNotifierItem). */
const ITEM = 'org.kde.StatusNotifierItem';
const WATCHER = 'org.kde.StatusNotifierWatcher';
const NOTIFICATIONS = 'org.freedesktop.Notifications';

/** Signature of what each method returns. */
const ANSWERS: Readonly<Record<string, string>> = {
  GetCapabilities: 'as',
  GetServerInformation: 'ssss',
  Notify: 'u',
  Get: 'v',
};

/** What the panel can be asked, by interface and member. */
function methodsOf(icons: string[], shown: ShownNotification[], capabilities: readonly string[]) {
  let last = 0;
  const methods: Readonly<Record<string, Method>> = {
    [`${WATCHER}.RegisterStatusNotifierItem`]: ([service]) => {
      icons.push(String(service));
      return [];
    },
    'org.freedesktop.DBus.Properties.Get': ([, name]) => [
      name === 'ProtocolVersion'
        ? new dbus.Variant('i', 0)
        : new dbus.Variant('b', name === 'IsStatusNotifierHostRegistered'),
    ],
    [`${NOTIFICATIONS}.GetCapabilities`]: () => [capabilities],
    [`${NOTIFICATIONS}.GetServerInformation`]: () => ['panel', 'communicator', '1', '1.2'],
    [`${NOTIFICATIONS}.Notify`]: (asked) => {
      const [, , , title, body, actions, hints] = asked as NotifyBody;
      const id = ++last;
      shown.push({ id, title, body, actions: pairs(actions), urgency: urgencyOf(hints) });
      return [id];
    },
    [`${NOTIFICATIONS}.CloseNotification`]: ([id]) => {
      const index = shown.findIndex((one) => one.id === id);
      if (index !== -1) shown.splice(index, 1);
      return [];
    },
  };
  return methods;
}

const urgencyOf = (hints: Hints) => Number(hints.urgency?.value ?? 1);

const pairs = (actions: readonly string[]) =>
  actions.flatMap((key, index) => (index % 2 === 0 ? [{ key, label: actions[index + 1] ?? '' }] : []));

export async function openLinuxPanel(habits: PanelHabits = {}): Promise<LinuxPanel> {
  const { hasTray = true, capabilities = ['actions', 'body'] } = habits;
  const bus = await openMessageBus();
  const connection = dbus.sessionBus({ busAddress: bus.address });
  const icons: string[] = [];
  const shown: ShownNotification[] = [];
  const methods = methodsOf(icons, shown, capabilities);
  connection.addMethodHandler((message: dbus.Message) => {
    const method = methods[`${message.interface}.${message.member}`];
    if (!method) return false;
    const answer = method(message.body);
    connection.send(dbus.Message.newMethodReturn(message, ANSWERS[message.member ?? ''] ?? '', [...answer]));
    return true;
  });
  if (hasTray) await connection.requestName(WATCHER);
  await connection.requestName(NOTIFICATIONS);

  return {
    environment: { DBUS_SESSION_BUS_ADDRESS: bus.address },
    icons,
    async toolTip() {
      const service = icons.at(-1) ?? '';
      const answer = await connection.call(
        new dbus.Message({
          destination: service,
          path: '/StatusNotifierItem',
          interface: 'org.freedesktop.DBus.Properties',
          member: 'Get',
          signature: 'ss',
          body: [ITEM, 'ToolTip'],
        }),
      );
      const [{ value }] = (answer?.body ?? []) as [{ readonly value: readonly unknown[] }];
      return [value[2], value[3]].filter(Boolean).join(' ');
    },
    notifications: shown,
    press: ({ id }, key) =>
      connection.send(
        dbus.Message.newSignal('/org/freedesktop/Notifications', NOTIFICATIONS, 'ActionInvoked', 'us', [
          id,
          key,
        ]),
      ),
    async [Symbol.asyncDispose]() {
      connection.disconnect();
      await bus.close();
    },
  };
}
