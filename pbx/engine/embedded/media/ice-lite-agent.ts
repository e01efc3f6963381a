import { randomBytes } from 'node:crypto';
import { classes, Message, methods, parseMessage } from 'werift';
import type { DatagramPath } from './datagram-path.ts';
import type { MediaPort } from './media-port.ts';
import type { PacketReceiver } from './packet-receiver.ts';

export interface IceCredentials {
  readonly fragment: string;
  readonly password: string;
}

/** How a phone reaches us. */
export interface LocalIce extends IceCredentials {
  /** Of our one candidate. */
  readonly priority: number;
}

/**
 * Lower than any candidate of a phone, so that it is what the priority of a pair is decided by (RFC 8445 §6.1.2.3), and
 * higher with each restart: a phone takes the new path as soon as it works. Otherwise it would stay with the old one
 * until nothing had come for seconds, should its address be known to us only by its checks now.
 */
const FIRST_PRIORITY = 1_000_000;

/**
 * The lite half of ICE (RFC 8445 §2.5): we have one address that everybody can reach, so we only answer
 * checks and let the phone nominate. Hence a phone need not gather anything before it calls, and its media
 * path is up before its answer arrives.
 */
export class IceLiteAgent implements DatagramPath, PacketReceiver {
  readonly #port: MediaPort;
  readonly #passwords = new Map<string, Buffer>();
  #credentials: IceCredentials;
  #restarts = 0;
  /** A check with the newest credentials has come. */
  #isCurrent = false;
  #remote: { address: string; port: number } | undefined;
  #nominated = false;
  /** Media and handshakes: all that is not STUN. */
  onData: (data: Buffer) => void = () => {};
  /** `performance.now()` of the last packet that the far end is known to have sent. */
  lastHeardAt = performance.now();

  constructor(port: MediaPort) {
    this.#port = port;
    this.#credentials = this.#createCredentials();
  }

  get local(): LocalIce {
    return { ...this.#credentials, priority: FIRST_PRIORITY + this.#restarts };
  }

  /**
   * New credentials (RFC 8445 §9). The old path carries media until a check with the new ones arrives, and moves with
   * the phone until then.
   */
  restart(): void {
    this.#credentials = this.#createCredentials();
    this.#restarts += 1;
    this.#nominated = false;
    this.#isCurrent = false;
  }

  send(data: Uint8Array): void {
    if (this.#remote) this.#port.send(data, this.#remote.address, this.#remote.port);
  }

  receive(data: Buffer): void {
    this.lastHeardAt = performance.now();
    this.onData(data);
  }

  /** A STUN message that names our user fragment (RFC 8445 §7.3). */
  receiveCheck(data: Buffer, address: string, port: number): void {
    const fragment = parseMessage(data)?.getAttributeValue('USERNAME')?.split(':')[0] ?? '';
    const password = this.#passwords.get(fragment);
    const check = password && parseMessage(data, password);
    if (!password || !check || check.messageMethod !== methods.BINDING) return;
    if (check.messageClass !== classes.REQUEST || !check.attributesKeys.includes('MESSAGE-INTEGRITY')) return;
    this.lastHeardAt = performance.now();
    if (check.attributesKeys.includes('ICE-CONTROLLED')) {
      this.#reply(check, classes.ERROR, password, address, port);
      return;
    }
    this.#reply(check, classes.RESPONSE, password, address, port);
    // A phone goes on sending by the old path until it has taken the new one.
    this.#port.addAddress(address, port, this);
    const isOfCurrent = fragment === this.#credentials.fragment;
    if (this.#isCurrent && !isOfCurrent) return;
    if (isOfCurrent && !this.#isCurrent) this.#nominated = false;
    this.#isCurrent ||= isOfCurrent;
    const nominates = check.attributesKeys.includes('USE-CANDIDATE');
    if (nominates || !this.#nominated) this.#remote = { address, port };
    if (nominates) this.#nominated = true;
  }

  close(): void {
    this.onData = () => {};
    this.#remote = undefined;
    this.#port.remove(this);
  }

  #reply(check: Message, outcome: classes, password: Buffer, address: string, port: number): void {
    const reply = new Message(methods.BINDING, outcome, check.transactionId);
    // Whoever thinks that he is controlled is wrong: the lite side always is (RFC 8445 §7.3.1.1).
    if (outcome === classes.ERROR) reply.setAttribute('ERROR-CODE', [487, 'Role Conflict']);
    else reply.setAttribute('XOR-MAPPED-ADDRESS', [address, port]);
    this.#port.send(reply.addMessageIntegrity(password).addFingerprint().bytes, address, port);
  }

  #createCredentials(): IceCredentials {
    const credentials = {
      fragment: randomBytes(6).toString('hex'),
      password: randomBytes(18).toString('base64url'),
    };
    this.#passwords.set(credentials.fragment, Buffer.from(credentials.password));
    this.#port.addFragment(credentials.fragment, this);
    return credentials;
  }
}
