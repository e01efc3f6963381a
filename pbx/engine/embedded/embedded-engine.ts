import type { Server } from 'node:http';
import { EventQueue } from '../event-queue.ts';
import type { Engine, EngineCommand, EngineDirectory, EngineEvent, SoundLibrary } from '../port.ts';
import { Switchboard } from './calls/switchboard.ts';
import { defaultLimits, type EngineLimits } from './engine-limits.ts';
import type { EngineLogger } from './engine-logger.ts';
import { createMediaIdentity } from './media/media-identity.ts';
import { MediaPort } from './media/media-port.ts';
import { warmUp } from './media/warm-up.ts';
import { Registrar } from './sip/registrar.ts';
import type { SipConnection, TraceListener } from './sip/sip-connection.ts';
import { SipServer } from './sip/sip-server.ts';
import { userOf } from './sip/sip-user.ts';
import { Subscriptions } from './watch/subscriptions.ts';

/** How often lapsed registrations and subscriptions are looked for. */
const EXPIRY_MS = 5_000;
/** After this the start is over, and nobody has called yet. */
const WARM_UP_MS = 1_000;

export interface EmbeddedEngineOptions {
  /** Its WebSocket upgrades on `path` are ours. */
  readonly server: Server;
  /** `/sip` unless told otherwise. */
  readonly path?: string;
  readonly directory: EngineDirectory;
  readonly sounds: SoundLibrary;
  readonly logger: EngineLogger;
  readonly limits?: Partial<EngineLimits>;
  /** IPv4 address of this machine for media; loopback unless told otherwise. */
  readonly mediaAddress?: string;
  /** Sees every SIP message at the moment it passes the wire. */
  readonly trace?: TraceListener;
}

/**
 * The engine that needs nothing installed: SIP over WebSocket and WebRTC media inside this Node process.
 * Resolves when it takes registrations.
 */
export async function createEmbeddedEngine(options: EmbeddedEngineOptions): Promise<Engine> {
  const [identity, mediaPort] = await Promise.all([
    createMediaIdentity(),
    MediaPort.open(options.mediaAddress ?? '127.0.0.1'),
  ]);
  const limits = { ...defaultLimits, ...options.limits };
  const { directory, sounds, logger } = options;
  const events = new EventQueue();
  const emit = (event: EngineEvent): void => events.push(event);
  const registrar = new Registrar<SipConnection>(limits.contactsPerUser, (address, communicators) =>
    emit({ type: 'contacts-changed', ...userOf(address), communicators, deskPhones: 0 }),
  );
  const switchboard = new Switchboard({
    directory,
    registrar,
    sounds,
    limits,
    mediaPort,
    identity,
    logger,
    emit,
  });
  const subscriptions = new Subscriptions(directory, limits);
  const sip = new SipServer({
    server: options.server,
    path: options.path ?? '/sip',
    directory,
    registrar,
    limits,
    logger,
    trace: options.trace,
    onInvite: (invite, link, user) => switchboard.arrived(invite, link, user),
    onSubscribe: (request, link) => subscriptions.receive(request, link),
    onClosed: (connection) => subscriptions.closed(connection),
  });
  const expiry = setInterval(() => {
    registrar.expire();
    subscriptions.expire();
  }, EXPIRY_MS);
  const warmingUp = setTimeout(() => {
    Promise.all([warmUp(identity), switchboard.warmUp()]).catch((error: unknown) =>
      logger.warn({ error: String(error) }, 'could not warm up'),
    );
  }, WARM_UP_MS);
  const close = async (): Promise<void> => {
    clearInterval(expiry);
    clearTimeout(warmingUp);
    await switchboard.close();
    await sip.close();
    await mediaPort.close();
  };
  let closing: Promise<void> | undefined;
  return {
    listen: (listener) => events.listen(listener),
    execute: (command: EngineCommand) => {
      if (command.type === 'show-state')
        subscriptions.show(command, { state: command.state, with: command.with });
      else if (command.type === 'show-messages') subscriptions.showMessages(command, command);
      else switchboard.execute(command);
    },
    // Its calls are gone when this process is.
    note: () => {},
    keepsCalls: false,
    // The directory is asked at every request: there is nothing to be told.
    serve: async () => {},
    isUp: () => closing === undefined,
    changed: async () => {},
    // It has none.
    trunksChanged: async () => {},
    revoke: (company, login) => sip.revoke({ company, login }),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
