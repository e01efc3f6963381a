import {
  type Contact,
  type IncomingRequestMessage,
  type IncomingResponseMessage,
  LoggerFactory,
  type ResponseOptions,
  URI,
  UserAgentCore,
  type UserAgentCoreDelegate,
} from 'sip.js/lib/core/index.js';
import type { CompanyDomain } from '../../port.ts';
import type { SipUser } from './sip-user.ts';

/** What a link needs of the connection that it lives on. */
export interface LinkChannel {
  readonly user: SipUser | undefined;
  readonly links: Set<PhoneLink>;
  send(message: string): void;
  terminate(): void;
}

/** How long a phone that lost its connection in a call may stay away: two minutes are promised, the rest is to come back. */
const AWAY_MS = 180_000;

/** Until a phone has said which company's it is, we speak for nobody's (RFC 2606 §2). */
const NOWHERE = 'pbx.invalid';

const loggers = new LoggerFactory();
loggers.builtinEnabled = false;

/**
 * SIP's transaction and dialog layers towards one phone. It outlives the phone's connection while calls last:
 * the phone returns on another WebSocket, and the link moves there with all its dialogs.
 */
export class PhoneLink {
  readonly core: UserAgentCore;
  /** Whose phone it is, once it registered or called. */
  user: SipUser | undefined;
  /** The Contact URIs that the phone registered: how it is known again on another connection. */
  readonly contacts = new Set<string>();
  #connection: LinkChannel | undefined;
  #holders = 0;
  #waiting: (() => void)[] = [];
  #away: NodeJS.Timeout | undefined;
  #onUnused: () => void = () => {};
  readonly #lostListeners = new Set<() => void>();

  constructor(delegate: UserAgentCoreDelegate) {
    this.core = new UserAgentCore(
      {
        aor: uriAt(NOWHERE),
        contact: contactAt(NOWHERE),
        displayName: '',
        loggerFactory: loggers,
        hackViaTcp: false,
        routeSet: [],
        sipjsId: '',
        supportedOptionTags: ['timer', 'replaces', 'norefersub'],
        supportedOptionTagsResponse: ['timer', 'outbound', 'replaces', 'norefersub'],
        userAgentHeaderFieldValue: 'Communicator PBX',
        viaForceRport: false,
        viaHost: NOWHERE,
        authenticationFactory: () => undefined,
        transportAccessor: () => ({ protocol: 'WS', send: (message) => this.#send(message) }),
      },
      delegate,
    );
  }

  /** Our Contact header, without its name. */
  get contact(): string {
    return this.core.configuration.contact.toString();
  }

  /** Whose company it is that we speak for on this link. Said once, before the first call. */
  settle(domain: CompanyDomain): void {
    this.core.configuration.contact = contactAt(domain);
    this.core.configuration.viaHost = domain;
  }

  get connection(): LinkChannel | undefined {
    return this.#connection;
  }

  /** The phone speaks on this connection from now on. */
  attach(connection: LinkChannel): void {
    if (this.#connection === connection) return;
    this.#connection?.links.delete(this);
    this.#connection = connection;
    connection.links.add(this);
    clearTimeout(this.#away);
    for (const tell of this.#waiting.splice(0)) tell();
  }

  /** The connection is gone. `onUnused` follows when no call needs the link any more, perhaps at once. */
  detach(onUnused: () => void): void {
    this.#connection?.links.delete(this);
    this.#connection = undefined;
    this.#onUnused = onUnused;
    for (const listener of [...this.#lostListeners]) listener();
    this.#away = setTimeout(() => {
      this.#waiting = [];
      this.#checkUnused();
    }, AWAY_MS);
    this.#checkUnused();
  }

  /** Tells when the connection goes. Returns the way to stop listening. */
  onLost(listener: () => void): () => void {
    this.#lostListeners.add(listener);
    return () => this.#lostListeners.delete(listener);
  }

  /** Keeps the link while a call uses it. Returns the release. */
  hold(): () => void {
    this.#holders += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holders -= 1;
      this.#checkUnused();
    };
  }

  /** Does it now, or once the phone is back; never, should it stay away. */
  whenAttached(tell: () => void): void {
    if (this.#connection) tell();
    else this.#waiting.push(tell);
  }

  /** Whether a request belongs to a dialog or transaction of this link. */
  owns(request: IncomingRequestMessage): boolean {
    if (request.toTag && this.core.dialogs.has(dialogId(request))) return true;
    return this.core.userAgentServers.has(request.viaBranch);
  }

  ownsResponse(response: IncomingResponseMessage): boolean {
    return this.core.userAgentClients.has(response.viaBranch + response.method);
  }

  receive(request: IncomingRequestMessage): void {
    // The core takes only what is addressed to it, and we are addressed by every number there is.
    if (request.ruri) this.core.configuration.aor = request.ruri;
    this.core.receiveIncomingRequestFromTransport(request);
  }

  /** Answers outside of any transaction. */
  reply(request: IncomingRequestMessage, options: ResponseOptions): void {
    if (request.method !== 'ACK') this.core.replyStateless(request, options);
  }

  dispose(): void {
    clearTimeout(this.#away);
    this.#waiting = [];
    this.#onUnused = () => {};
    this.#connection?.links.delete(this);
    this.#connection = undefined;
    this.core.dispose();
  }

  #checkUnused(): void {
    if (!this.#connection && this.#holders === 0 && this.#waiting.length === 0) this.#onUnused();
  }

  async #send(message: string): Promise<void> {
    if (!this.#connection) throw new Error('the phone is away');
    this.#connection.send(message);
  }
}

function uriAt(domain: string): URI {
  return new URI('sip', 'pbx', domain, undefined, { transport: 'ws' });
}

function contactAt(domain: string): Contact {
  const uri = uriAt(domain);
  return { uri, pubGruu: undefined, tempGruu: undefined, toString: () => `<${uri.toString()}>` };
}

/** As sip.js names dialogs in which we are asked something. */
export function dialogId(request: IncomingRequestMessage): string {
  return request.callId + request.toTag + request.fromTag;
}
