import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { SipMessage } from './sip-message.ts';

const REALM = 'relay.test';
const LOGIN_HEADERS = ['via', 'from', 'to', 'call-id', 'cseq'];

/**
 * A registrar and proxy that knows just enough SIP to join two phones (RFC 3261 §10, §16), so that a phone
 * can be tested without a PBX, and a server that misbehaves on demand. Everybody's password is `secret`.
 * Media go from phone to phone.
 */
export class SipRelay extends EventEmitter<{ message: [SipMessage, from: string] }> {
  readonly domain = REALM;
  /** Answers REGISTER instead of the registrar when it returns a start line and headers. */
  onRegister: (message: SipMessage) => string | undefined = () => undefined;
  /** Answers any other request instead of passing it on. */
  onRequest: (message: SipMessage) => string | undefined = () => undefined;
  /** Loses the messages for which it holds. */
  loses: (message: SipMessage) => boolean = () => false;
  /** Swallows everything, like a network with total loss. */
  silent = false;
  readonly #server: WebSocketServer;
  readonly #contacts = new Map<string, WebSocket>();
  readonly #logins = new Map<WebSocket, string>();
  readonly #branches = new Map<string, WebSocket>();
  #tag = 0;

  private constructor(server: WebSocketServer) {
    super();
    this.#server = server;
    server.on('connection', (socket) => {
      socket.on('message', (data) => this.#receive(String(data), socket));
    });
  }

  static async listen(port = 0): Promise<SipRelay> {
    const server = new WebSocketServer({ host: '127.0.0.1', port, handleProtocols: () => 'sip' });
    await once(server, 'listening');
    return new SipRelay(server);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** Resolves with the next message for which `wanted` holds. */
  async next(wanted: (message: SipMessage, from: string) => boolean): Promise<SipMessage> {
    return new Promise((resolve) => {
      const look = (message: SipMessage, from: string): void => {
        if (!wanted(message, from)) return;
        this.off('message', look);
        resolve(message);
      };
      this.on('message', look);
    });
  }

  /** Breaks every connection of a user, as a dying network does. */
  drop(login: string): void {
    for (const [socket, owner] of this.#logins) if (owner === login) socket.terminate();
  }

  /** Says something to a user out of the blue. */
  send(login: string, message: string): void {
    this.#contacts.get(login)?.send(message);
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #receive(text: string, socket: WebSocket): void {
    const message = SipMessage.parse(text);
    if (message === undefined || this.silent) return;
    this.emit('message', message, this.#logins.get(socket) ?? '');
    if (this.loses(message)) return;
    if (message.isResponse) this.#passBack(message);
    else if (message.method === 'REGISTER') this.#register(message, socket);
    else this.#passOn(message, socket);
  }

  #register(message: SipMessage, socket: WebSocket): void {
    const challenge = `WWW-Authenticate: Digest realm="${REALM}", nonce="n${++this.#tag}", qop="auth"`;
    const scripted = this.onRegister(message);
    if (scripted !== undefined) this.#reply(socket, message, scripted);
    else if (isAuthorised(message)) this.#bind(message, socket);
    else this.#reply(socket, message, `401 Unauthorized\r\n${challenge}`);
  }

  #bind(message: SipMessage, socket: WebSocket): void {
    const login = /sip:([^@]+)@/.exec(message.header('to'))?.[1] ?? '';
    const contact = message.header('contact');
    const user = /sip:([^@;>]+)@/.exec(contact)?.[1] ?? '';
    this.#logins.set(socket, login);
    for (const name of [login, user]) this.#contacts.set(name, socket);
    this.#reply(socket, message, `200 OK\r\nContact: ${contact}`);
  }

  #passOn(message: SipMessage, socket: WebSocket): void {
    const target = this.#contacts.get(message.target);
    const scripted = message.method === 'OPTIONS' ? '200 OK' : this.onRequest(message);
    if (scripted !== undefined) this.#reply(socket, message, scripted);
    else if (target !== undefined && target.readyState === target.OPEN) this.#send(message, socket, target);
    else this.#reply(socket, message, '404 Not Found');
  }

  #send(message: SipMessage, socket: WebSocket, target: WebSocket): void {
    const branch = this.#branchOf(message);
    this.#branches.set(branch, socket);
    message.headers.unshift(['Via', `SIP/2.0/WS relay.invalid;branch=${branch}`]);
    target.send(message.toString());
  }

  /** CANCEL and the ACK of a refusal must match their INVITE (RFC 3261 §9.1, §17.1.1.3). */
  #branchOf(message: SipMessage): string {
    return `z9hG4bKr${createHash('md5').update(message.header('via')).digest('hex')}`;
  }

  #passBack(message: SipMessage): void {
    const via = message.headers.findIndex(([name]) => name.toLowerCase() === 'via');
    const [removed] = message.headers.splice(via, 1);
    const branch = /branch=([^;\s]+)/.exec(removed?.[1] ?? '')?.[1] ?? '';
    this.#branches.get(branch)?.send(message.toString());
  }

  #reply(socket: WebSocket, request: SipMessage, statusAndHeaders: string): void {
    if (request.method === 'ACK') return;
    const headers = request.headers.filter(([name]) => LOGIN_HEADERS.includes(name.toLowerCase()));
    const lines = headers.map(([name, value]) =>
      name.toLowerCase() === 'to' && !value.includes(';tag=')
        ? `${name}: ${value};tag=r${++this.#tag}`
        : `${name}: ${value}`,
    );
    socket.send([`SIP/2.0 ${statusAndHeaders}`, ...lines, 'Content-Length: 0', '', ''].join('\r\n'));
  }
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** RFC 7616 with qop=auth. */
function isAuthorised(message: SipMessage): boolean {
  const header = message.header('authorization');
  const field = (name: string): string => new RegExp(`\\b${name}="?([^",]+)`).exec(header)?.[1] ?? '';
  const ha1 = md5(`${field('username')}:${REALM}:secret`);
  const ha2 = md5(`REGISTER:${field('uri')}`);
  const middle = `${field('nonce')}:${field('nc')}:${field('cnonce')}:auth`;
  return field('response') === md5(`${ha1}:${middle}:${ha2}`);
}
