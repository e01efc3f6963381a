import { createHash, randomBytes } from 'node:crypto';
import { WebSocket } from 'ws';
import { DOMAIN, PASSWORD } from '../../../conformance/embedded/support/test-office.ts';

interface RequestParts {
  readonly uri?: string;
  readonly from?: string;
  readonly to?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly callId?: string;
  readonly sequence?: number;
  readonly method?: string;
}

/** SIP by hand over a WebSocket: says whatever a test wants said. */
export class RawPhone implements AsyncDisposable {
  readonly #socket: WebSocket;
  readonly received: string[] = [];
  readonly closed: Promise<number>;
  /** Told of each message as it comes. */
  onMessage: (text: string) => void = () => {};
  #waiting: (() => void)[] = [];
  #sequence = 0;
  readonly tag = randomBytes(4).toString('hex');

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => {
      this.received.push(String(data));
      this.onMessage(String(data));
      for (const wake of this.#waiting.splice(0)) wake();
    });
    socket.on('error', () => {});
    this.closed = new Promise((resolve) => socket.once('close', resolve));
  }

  static async open(url: string): Promise<RawPhone> {
    const socket = new WebSocket(url, 'sip');
    const phone = new RawPhone(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
      socket.once('unexpected-response', (_, response) => reject(new Error(String(response.statusCode))));
    });
    return phone;
  }

  static async registered(url: string, login: string): Promise<RawPhone> {
    const phone = await RawPhone.open(url);
    await phone.register(login);
    return phone;
  }

  send(data: string | Buffer): void {
    this.#socket.send(data);
  }

  /** A well-formed request as text. */
  write(method: string, login: string, parts: RequestParts = {}): string {
    this.#sequence += 1;
    const body = parts.body ?? '';
    return [
      `${method} ${parts.uri ?? `sip:${DOMAIN}`} SIP/2.0`,
      `Via: SIP/2.0/WS raw.invalid;branch=z9hG4bK${randomBytes(6).toString('hex')}`,
      'Max-Forwards: 70',
      `From: ${parts.from ?? `<sip:${login}@${DOMAIN}>;tag=${this.tag}`}`,
      `To: ${parts.to ?? `<sip:${login}@${DOMAIN}>`}`,
      `Call-ID: ${parts.callId ?? randomBytes(8).toString('hex')}`,
      `CSeq: ${parts.sequence ?? this.#sequence} ${parts.method ?? method}`,
      ...(parts.headers ?? []),
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n');
  }

  /** Sends and waits for the final response. */
  async ask(method: string, login: string, parts: RequestParts = {}): Promise<string> {
    const text = this.write(method, login, parts);
    this.send(text);
    return this.response(text);
  }

  /** The final response to a request that was sent. */
  response(request: string): Promise<string> {
    const branch = /branch=([^\s;]+)/.exec(request)?.[1] ?? '';
    return this.message(new RegExp(`^SIP/2\\.0 [2-6].*${branch}`, 's'));
  }

  async message(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.received.find((text) => pattern.test(text));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async register(login: string, password = PASSWORD, algorithm: 'MD5' | 'SHA-256' = 'MD5'): Promise<string> {
    const contact = `Contact: <sip:${this.tag}@raw.invalid;transport=ws>;expires=600`;
    const challenge = await this.ask('REGISTER', login, { headers: [contact] });
    return this.ask('REGISTER', login, {
      headers: [contact, answer(challenge, 'REGISTER', login, password, algorithm)],
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.terminate();
    await this.closed;
  }
}

/** An Authorization header that answers a 401. */
export function answer(
  challenge: string,
  method: string,
  login: string,
  password = PASSWORD,
  algorithm: 'MD5' | 'SHA-256' = 'MD5',
): string {
  const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text)
      .digest('hex');
  const uri = `sip:${DOMAIN}`;
  const cnonce = randomBytes(4).toString('hex');
  const response = hash(
    `${hash(`${login}:${DOMAIN}:${password}`)}:${nonce}:00000001:${cnonce}:auth:${hash(`${method}:${uri}`)}`,
  );
  return (
    `Authorization: Digest username="${login}", realm="${DOMAIN}", nonce="${nonce}", uri="${uri}", ` +
    `response="${response}", algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="${cnonce}"`
  );
}

export const status = (response: string): number => Number(/^SIP\/2\.0 (\d+)/.exec(response)?.[1]);
