import { createHash, randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { digestSecret } from '../../../../pbx/auth/digest-secret.ts';
import { SipMessage } from '../../../doubles/sip-message.ts';

export interface WireAccount {
  readonly login: string;
  /** Of the company; it registers at `desk.` of it. */
  readonly company: string;
  readonly password: string;
  /** Of Asterisk, on 127.0.0.1. */
  readonly port: number;
  /** Its own. */
  readonly address?: string;
}

type Header = readonly [name: string, value: string];

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** A desk phone of bare datagrams: it says what no ready phone says, and keeps what it is notified of. */
export class WirePhone implements AsyncDisposable {
  readonly #account: WireAccount;
  readonly #socket: Socket;
  readonly #tag = randomBytes(4).toString('hex');
  readonly #notified: string[] = [];
  readonly #answers = new Map<string, SipMessage>();
  #waiting: (() => void)[] = [];
  #isRegistered = false;

  private constructor(account: WireAccount, socket: Socket) {
    this.#account = account;
    this.#socket = socket;
    socket.on('message', (datagram) => this.#read(datagram.toString()));
  }

  static async open(account: WireAccount): Promise<WirePhone> {
    const socket = createSocket('udp4').bind(0, account.address ?? '127.0.0.1');
    await once(socket, 'listening');
    return new WirePhone(account, socket);
  }

  /** Asks the PBX for lamps of `user`, `dialog` or `message-summary` (RFC 6665). Resolves to the final status. */
  subscribe(user: string, event: string): Promise<number> {
    return this.#request('SUBSCRIBE', `sip:${user}@${this.#domain}`, [['Event', event]]);
  }

  async register(): Promise<number> {
    const status = await this.#request('REGISTER', `sip:${this.#domain}`, []);
    this.#isRegistered ||= status === 200;
    return status;
  }

  /** The body of the first NOTIFY that matches and that nobody has asked for yet. */
  async notified(matches: RegExp): Promise<string> {
    for (;;) {
      const found = this.#notified.findIndex((body) => matches.test(body));
      if (found >= 0) return this.#notified.splice(0, found + 1).at(-1) as string;
      await this.#next();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isRegistered) await this.#request('REGISTER', `sip:${this.#domain}`, [], 0);
    this.#socket.close();
    await once(this.#socket, 'close');
  }

  get #domain(): string {
    return `desk.${this.#account.company}`;
  }

  async #request(method: string, uri: string, headers: readonly Header[], expires = 300): Promise<number> {
    const [call, target] = [randomBytes(8).toString('hex'), uri.startsWith('sip:desk.') ? this.#own : uri];
    const send = (sequence: number, more: readonly Header[]) =>
      this.#ask(`${method} ${uri} SIP/2.0`, [
        ['To', `<${target}>`],
        ['Call-ID', call],
        ['CSeq', `${sequence} ${method}`],
        ['Expires', String(expires)],
        ...headers,
        ...more,
      ]);
    const challenged = await send(1, []);
    const challenge = challenged.header('www-authenticate');
    if (challenge === '') return statusOf(challenged);
    return statusOf(await send(2, [['Authorization', this.#credentials(method, uri, challenge)]]));
  }

  get #own(): string {
    return `sip:${this.#account.login}@${this.#domain}`;
  }

  async #ask(start: string, headers: readonly Header[]): Promise<SipMessage> {
    const { address, port } = this.#socket.address();
    const branch = `z9hG4bK${randomBytes(8).toString('hex')}`;
    const own: Header[] = [
      ['Via', `SIP/2.0/UDP ${address}:${port};branch=${branch}`],
      ['From', `<${this.#own}>;tag=${this.#tag}`],
      ['Contact', `<sip:${this.#account.login}@${address}:${port}>`],
      ['Max-Forwards', '70'],
      ['Content-Length', '0'],
    ];
    this.#send(new SipMessage(start, [...own, ...headers] as [string, string][], ''));
    for (;;) {
      const answer = this.#answers.get(branch);
      if (answer) return answer;
      await this.#next();
    }
  }

  /** RFC 7616 §3.4.1 */
  #credentials(method: string, uri: string, challenge: string): string {
    const parameter = (name: string): string =>
      new RegExp(`\\b${name}="?([^",]*)`).exec(challenge)?.[1] ?? '';
    const [realm, nonce, opaque] = ['realm', 'nonce', 'opaque'].map(parameter);
    const { login, password } = this.#account;
    const ha1 = digestSecret(login, realm ?? '', password).ha1Md5;
    const response = md5(`${ha1}:${nonce}:00000001:wire:auth:${md5(`${method}:${uri}`)}`);
    return (
      `Digest username="${login}", realm="${realm}", nonce="${nonce}", uri="${uri}", response="${response}", ` +
      `algorithm=MD5, qop=auth, nc=00000001, cnonce="wire", opaque="${opaque}"`
    );
  }

  #read(text: string): void {
    const message = SipMessage.parse(text);
    if (!message) return;
    if (message.isResponse)
      this.#answers.set(/branch=([^;]+)/.exec(message.header('via'))?.[1] ?? '', message);
    else {
      if (message.method === 'NOTIFY') this.#notified.push(message.body);
      const echoed = message.headers.filter(([name]) => /^(via|from|to|call-id|cseq)$/i.test(name));
      this.#send(new SipMessage('SIP/2.0 200 OK', [...echoed, ['Content-Length', '0']], ''));
    }
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #send(message: SipMessage): void {
    this.#socket.send(message.toString(), this.#account.port, '127.0.0.1');
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

const statusOf = ({ start }: SipMessage): number => Number(start.split(' ')[1]);
