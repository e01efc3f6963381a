import type { Server } from 'node:http';
import type {
  IncomingInviteRequest,
  IncomingRequestMessage,
  ResponseOptions,
  UserAgentCoreDelegate,
} from 'sip.js/lib/core/index.js';
import type { RawData, WebSocket } from 'ws';
import type { CompanyDirectory, CompanyDomain, EngineDirectory } from '../../port.ts';
import type { EngineLimits } from '../engine-limits.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { answerUpdate } from './answer-update.ts';
import { Authenticator } from './authenticator.ts';
import { Nonces } from './nonces.ts';
import { PhoneLink } from './phone-link.ts';
import { readMessage } from './read-message.ts';
import { contactUris, handleRegister } from './register-handler.ts';
import type { Registrar } from './registrar.ts';
import { isSameHost } from './same-host.ts';
import { SipConnection, type TraceListener } from './sip-connection.ts';
import { isSameUser, type SipUser } from './sip-user.ts';
import { watchConnection } from './watch-connection.ts';
import { WebSocketDoor } from './web-socket-door.ts';

export interface SipServerOptions {
  readonly server: Server;
  readonly path: string;
  readonly directory: EngineDirectory;
  readonly registrar: Registrar<SipConnection>;
  readonly limits: EngineLimits;
  readonly logger: EngineLogger;
  readonly trace: TraceListener | undefined;
  readonly onInvite: (invite: IncomingInviteRequest, link: PhoneLink, user: SipUser) => void;
  readonly onSubscribe: (request: IncomingRequestMessage, link: PhoneLink) => void;
  readonly onClosed: (connection: SipConnection) => void;
}

/** SIP over WebSocket (RFC 7118): connections, who they are, and which link each message belongs to. */
export class SipServer {
  readonly #options: SipServerOptions;
  readonly #door: WebSocketDoor;
  readonly #authenticator: Authenticator;
  readonly #connections = new Set<SipConnection>();
  readonly #links = new Set<PhoneLink>();

  constructor(options: SipServerOptions) {
    this.#options = options;
    this.#authenticator = new Authenticator(options.directory, new Nonces(options.limits.nonceMs));
    this.#door = new WebSocketDoor({
      server: options.server,
      path: options.path,
      messageBytes: options.limits.messageBytes,
      isFull: () => this.#connections.size >= options.limits.connections,
      onOpen: (socket) => this.#open(socket),
    });
  }

  /** Closes every connection of a user. */
  revoke(user: SipUser): void {
    for (const connection of this.#connections)
      if (isSameUser(connection.user, user)) connection.close(1008, 'revoked');
  }

  /** Says goodbye to every phone; resolves when all are gone. */
  async close(): Promise<void> {
    this.#door.close();
    const closing = [...this.#connections].map((connection) => connection.close(1001, 'going away'));
    await Promise.all(closing);
    for (const link of this.#links) link.dispose();
    this.#links.clear();
  }

  #open(socket: WebSocket): void {
    const { limits, trace } = this.#options;
    const link: PhoneLink = new PhoneLink(this.#delegate(() => link));
    const connection = new SipConnection(socket, link, limits.messagesPerSecond, trace);
    this.#connections.add(connection);
    this.#links.add(link);
    const stopWatching = watchConnection(socket, connection, limits.anonymousMs);
    socket.on('message', (data, isBinary) => this.#receive(connection, data, isBinary));
    socket.on('error', () => socket.terminate());
    socket.once('close', () => {
      stopWatching();
      this.#closed(connection);
    });
  }

  #closed(connection: SipConnection): void {
    this.#connections.delete(connection);
    this.#options.registrar.removeConnection(connection);
    this.#options.onClosed(connection);
    for (const link of [...connection.links]) {
      link.detach(() => {
        this.#links.delete(link);
        link.dispose();
      });
    }
  }

  #receive(connection: SipConnection, data: RawData, isBinary: boolean): void {
    const { limits, logger } = this.#options;
    if (!connection.spend(limits.messagesPerSecond)) {
      connection.close(1008, 'too many messages');
      return;
    }
    const text = toBuffer(data).toString('utf8');
    // Keep-alives of RFC 7118 §6: a ping is answered, a pong is not.
    if (text === '\r\n\r\n') connection.send('\r\n');
    if (text.trim() === '' && text.length <= 4) return;
    connection.traceReceived(text);
    try {
      this.#dispatch(connection, text, isBinary);
    } catch (error) {
      // One message must never take the engine down, whatever layer it upset.
      logger.error({ error: errorText(error) }, 'a SIP message could not be handled');
    }
  }

  #dispatch(connection: SipConnection, text: string, isBinary: boolean): void {
    const read = readMessage(text);
    switch (read.kind) {
      case 'request':
        this.#receiveRequest(connection, read.request);
        return;
      case 'response': {
        const link = [...connection.links].find((candidate) => candidate.ownsResponse(read.response));
        link?.core.receiveIncomingResponseFromTransport(read.response);
        return;
      }
      case 'bad-request':
        connection.send(read.reply);
        break;
      case 'garbage':
        break;
    }
    if (connection.countGarbage() < this.#options.limits.garbage) return;
    connection.close(isBinary ? 1003 : 1002, 'not SIP');
  }

  #receiveRequest(connection: SipConnection, request: IncomingRequestMessage): void {
    const own = [...connection.links].find((link) => link.owns(request));
    // ACK and CANCEL cannot be challenged (RFC 3261 §22.1); they only reach what exists on this connection.
    if (request.method === 'ACK' || request.method === 'CANCEL') {
      (own ?? connection.home).receive(request);
      return;
    }
    if (connection.home.core.userAgentServers.size >= this.#options.limits.transactions) {
      connection.home.reply(request, { statusCode: 503, extraHeaders: ['Retry-After: 5'] });
      return;
    }
    if (request.method === 'OPTIONS' && !request.toTag) {
      connection.home.receive(request);
      return;
    }
    const user = this.#authorise(connection, request);
    if (user === undefined) return;
    if (request.toTag) this.#receiveInDialog(connection, request, own ?? this.#find(request, user));
    else this.#receiveInitial(connection, request, user);
  }

  /** Who asks. Answers the request itself when nobody may be let through. */
  #authorise(connection: SipConnection, request: IncomingRequestMessage): SipUser | undefined {
    const header = request.getHeader('authorization') ?? request.getHeader('proxy-authorization');
    if (connection.user !== undefined && header === undefined) return connection.user;
    const company = this.#companyOf(request);
    if (company === undefined) {
      connection.home.reply(request, { statusCode: 404, reasonPhrase: 'No Such Domain' });
      return undefined;
    }
    const verdict = this.#authenticator.check(company, request.method, header);
    if (verdict.result === 'accepted') {
      const { user } = verdict;
      if (connection.user === undefined) {
        connection.user = user;
        connection.home.user = user;
        connection.home.settle(user.company);
      }
      if (isSameUser(connection.user, user)) return user;
      connection.home.reply(request, { statusCode: 403, reasonPhrase: 'Another User' });
      return undefined;
    }
    if (verdict.result === 'refused') connection.digestFailures += 1;
    if (connection.digestFailures >= this.#options.limits.digestFailures) {
      connection.home.reply(request, { statusCode: 403, reasonPhrase: 'Too Many Attempts' });
      connection.close(1008, 'too many attempts');
      return undefined;
    }
    const stale = verdict.result === 'challenge' && verdict.stale;
    connection.home.reply(request, {
      statusCode: 401,
      extraHeaders: this.#authenticator.challenge(company, stale),
    });
    return undefined;
  }

  /** Whose realm a request falls into: of the company that its sender says he belongs to, else of the one asked. */
  #companyOf(request: IncomingRequestMessage): CompanyDomain | undefined {
    const hosts = [request.from.uri.host, request.ruri?.host ?? ''].map((host) => host.toLowerCase());
    return hosts.find((host) => this.#options.directory.company(host) !== undefined);
  }

  #receiveInitial(connection: SipConnection, request: IncomingRequestMessage, user: SipUser): void {
    const { directory, onSubscribe } = this.#options;
    const { uri } = request.from;
    const { login, company } = user;
    const isHimself = uri.user === login || directory.company(company)?.resolve(uri.user ?? '') === login;
    if (!isHimself || !isSameHost(uri.host, company)) {
      connection.home.reply(request, { statusCode: 403, reasonPhrase: 'Not Your Identity' });
      return;
    }
    if (!isSameHost(request.ruri?.host, company)) {
      connection.home.reply(request, { statusCode: 404 });
      return;
    }
    if (request.method === 'SUBSCRIBE') onSubscribe(request, connection.home);
    else if (request.method === 'PRACK') connection.home.reply(request, { statusCode: 481 });
    else connection.home.receive(request);
  }

  #receiveInDialog(
    connection: SipConnection,
    request: IncomingRequestMessage,
    link: PhoneLink | undefined,
  ): void {
    if (request.method === 'SUBSCRIBE') {
      this.#options.onSubscribe(request, connection.home);
      return;
    }
    // The phone came back on another connection before it registered there.
    if (link && link.connection !== connection) link.attach(connection);
    if (link && request.method === 'UPDATE') answerUpdate(request, link);
    else (link ?? connection.home).receive(request);
  }

  /** A link of the user's own that holds the dialog, on whatever connection it was last. */
  #find(request: IncomingRequestMessage, user: SipUser): PhoneLink | undefined {
    return [...this.#links].find((link) => isSameUser(link.user, user) && link.owns(request));
  }

  #delegate(link: () => PhoneLink): UserAgentCoreDelegate {
    return {
      onInvite: (invite) => {
        const user = link().connection?.user;
        if (user !== undefined) this.#options.onInvite(invite, link(), user);
      },
      onRefer: (refer) => refer.reject({ statusCode: 403, reasonPhrase: 'Not In A Call' }),
      onMessage: (message) => message.reject({ statusCode: 405 }),
      onRegister: (register) => {
        const connection = [...this.#connections].find(({ links }) => links.has(link()));
        if (connection?.user === undefined) return;
        const answer = this.#register(register.message, connection, connection.user);
        if (answer.statusCode === 200) register.accept(answer);
        else register.reject(answer);
      },
    };
  }

  #register(request: IncomingRequestMessage, connection: SipConnection, user: SipUser): ResponseOptions {
    const directory: CompanyDirectory | undefined = this.#options.directory.company(user.company);
    if (!directory) return { statusCode: 403 };
    this.#takeOver(request, connection, user);
    return handleRegister(request, connection, user, { ...this.#options, directory });
  }

  /** A phone that registers a contact anew brings along the calls of the connection that it lost. */
  #takeOver(request: IncomingRequestMessage, connection: SipConnection, user: SipUser): void {
    const uris = contactUris(request);
    for (const link of this.#links) {
      if (!isSameUser(link.user, user) || link.connection === connection) continue;
      if (!uris.some((uri) => link.contacts.has(uri))) continue;
      const former = link.connection;
      link.attach(connection);
      former?.terminate();
    }
    for (const uri of uris) connection.home.contacts.add(uri);
  }
}

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
