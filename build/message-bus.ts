import { endCompanion, firstLine, startCompanion } from './companion.ts';
import { run } from './run.ts';

const START_LIMIT_MS = 10_000;
const POLL_MS = 25;

/** A D-Bus session bus of its own. */
export interface MessageBus {
  /** What DBUS_SESSION_BUS_ADDRESS must be for it. */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts a private session bus. */
export async function openMessageBus(): Promise<MessageBus> {
  const daemon = startCompanion('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = await firstLine(daemon, 1, START_LIMIT_MS);
  return { address, close: () => endCompanion(daemon) };
}

/** Resolves once a service owns the name on the bus; rejects after 10 s. */
export async function serviceAppears(bus: MessageBus, name: string): Promise<void> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    if (await hasOwner(bus, name)) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error(`${name} did not appear on the message bus`);
}

async function hasOwner(bus: MessageBus, name: string): Promise<boolean> {
  const { output } = await run('dbus-send', [
    `--bus=${bus.address}`,
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    `string:${name}`,
  ]);
  return output.includes('boolean true');
}
