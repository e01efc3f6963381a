import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Message } from '@jellybrick/dbus-next';
import type { Log } from '../log/log.ts';
import { hasSessionBus } from './has-session-bus.ts';
import { type BusSignal, BusVariant, type SessionBus } from './session-bus.ts';

type Library = typeof import('@jellybrick/dbus-next');

/** Opens the session bus on first use. Every call rejects where there is none, and after the bus went away. */
export function openSessionBus(log: Log, environment: NodeJS.ProcessEnv = process.env): SessionBus {
  let opened: ReturnType<typeof connect> | undefined;
  const open = () => {
    if (!hasSessionBus(environment)) return Promise.reject(new Error('There is no session bus'));
    opened ??= connect(environment, log);
    return opened;
  };

  return {
    async call({ signature = '', body = [], ...method }) {
      const { bus, library } = await open();
      const values = body.map((value) => typed(library, value));
      const reply = await bus.call(new library.Message({ ...method, signature, body: values }));
      return reply?.body ?? [];
    },
    hear(interfaceName, listener) {
      void open().then(
        async ({ bus, library }) => {
          bus.on('message', (message: Message) => {
            if (message.type === library.MessageType.SIGNAL && message.interface === interfaceName) {
              listener(signalOf(message));
            }
          });
          await bus.call(addMatch(library, interfaceName));
        },
        // Without a bus there is nothing to hear.
        () => undefined,
      );
    },
    close() {
      void opened?.then(({ bus }) => bus.disconnect());
      opened = undefined;
    },
  };
}

/** Loaded when first needed: the first window must not wait for it. */
async function connect(environment: NodeJS.ProcessEnv, log: Log) {
  const library = await import('@jellybrick/dbus-next');
  const bus = library.sessionBus({ busAddress: addressOf(environment) });
  // Not among the library's types; unheard, it would end the program.
  const events: EventEmitter = bus as unknown as EventEmitter;
  events.on('error', (error: unknown) => log.info('The session bus is not there', { error }));
  return { bus, library };
}

/** Our variants as the library's own. */
function typed(library: Library, value: unknown): unknown {
  if (value instanceof BusVariant) return new library.Variant(value.signature, value.value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typed(library, item)]));
}

function addressOf(environment: NodeJS.ProcessEnv): string {
  return (
    environment.DBUS_SESSION_BUS_ADDRESS ?? `unix:path=${join(environment.XDG_RUNTIME_DIR ?? '', 'bus')}`
  );
}

function addMatch(library: Library, interfaceName: string): Message {
  return new library.Message({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: [`type='signal',interface='${interfaceName}'`],
  });
}

const signalOf = (message: Message): BusSignal => ({
  interface: message.interface ?? '',
  member: message.member ?? '',
  body: message.body,
});
