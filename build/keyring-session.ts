import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endCompanion, startCompanion } from './companion.ts';
import { openMessageBus, serviceAppears } from './message-bus.ts';

/** A Secret Service of its own: real, unlocked, empty, and apart from the user's keyring. */
export interface KeyringSession {
  /** Environment variables for programs that shall use it. */
  readonly environment: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/**
 * Starts a private message bus with an unlocked gnome-keyring on it. Linux only; the programs
 * come from the packages `dbus` and `gnome-keyring`.
 */
export async function openKeyringSession(): Promise<KeyringSession> {
  const home = await mkdtemp(join(tmpdir(), 'communicator-keyring-'));
  const bus = await openMessageBus();
  const environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
  const keyring = startCompanion(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets', `--control-directory=${home}`],
    { stdio: ['pipe', 'ignore', 'ignore'], env: { ...process.env, ...environment, XDG_DATA_HOME: home } },
  );
  keyring.stdin?.end('unlocked for a test');
  await serviceAppears(bus, 'org.freedesktop.secrets');
  return {
    // Tests of the keychain skip themselves without one; here its absence would be a failure.
    environment: { ...environment, COMMUNICATOR_EXPECT_KEYRING: '1' },
    close: async () => {
      await endCompanion(keyring);
      await bus.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
