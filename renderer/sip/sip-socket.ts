import type { LostReason } from '../phone/phone-line.ts';
import { keepMd5Challenge } from './digest-challenge.ts';

/**
 * A server that has not accepted the connection by then is taken for silent. After a silent attempt a short one is
 * made, and so on in turn: TCP repeats a lost SYN after 1, 2 and 4 s, so that a long attempt may sleep through the
 * moment at which a broken network heals; a slow network needs the long one.
 */
const LONG_ATTEMPT_MS = 5000;
const SHORT_ATTEMPT_MS = 2000;

export interface SipSocketEvents {
  /** Something arrived, so the server is alive. */
  heard(): void;
  /** A message passes, as it is on the wire. */
  passes(direction: 'in' | 'out', message: string): void;
  /** Told once for each connection or attempt that ends other than by `disconnect`. */
  lost(reason: LostReason): void;
}

/**
 * The WebSocket under JsSIP (RFC 7118), in the shape of its `Socket` interface. Unlike JsSIP's own, it is
 * opened when our recovery policy says so: `open` may be called at any time, JsSIP's transport then learns of
 * the new connection through `onconnect` and drops its own recovery timer.
 */
export class SipSocket {
  readonly url: string;
  readonly sip_uri: string;
  via_transport: string;
  /** Set by JsSIP's transport. */
  onconnect: () => void = () => undefined;
  ondisconnect: (error: boolean, code?: number, reason?: string) => void = () => undefined;
  ondata: <Data>(data: Data) => void = () => undefined;
  readonly #events: SipSocketEvents;
  #webSocket: WebSocket | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #announced = false;
  #attemptMs = LONG_ATTEMPT_MS;

  constructor(url: string, events: SipSocketEvents) {
    const { host, protocol } = new URL(url);
    this.url = url;
    this.sip_uri = `sip:${host};transport=ws`;
    this.via_transport = protocol === 'wss:' ? 'WSS' : 'WS';
    this.#events = events;
  }

  /** JsSIP's way of asking for a connection, at the start. */
  connect(): void {
    this.open();
  }

  /** Opens a connection; one that is there or under way is given up first. */
  open(): void {
    this.#discard();
    try {
      this.#listen(new WebSocket(this.url, 'sip'));
    } catch {
      this.#deadline = setTimeout(() => this.drop('server-unreachable'));
    }
  }

  /** Declares the connection or attempt dead. */
  drop(reason: LostReason): void {
    this.#discard();
    this.#events.lost(reason);
  }

  /** JsSIP's way of closing for good. */
  disconnect(): void {
    this.#announced = false;
    this.#discard();
  }

  send(message: string | ArrayBufferLike | Blob | ArrayBufferView): boolean {
    if (!this.isConnected() || typeof message !== 'string') return false;
    this.#webSocket?.send(message);
    this.#events.passes('out', message);
    return true;
  }

  isConnected(): boolean {
    return this.#webSocket?.readyState === WebSocket.OPEN;
  }

  isConnecting(): boolean {
    return this.#webSocket?.readyState === WebSocket.CONNECTING;
  }

  #listen(webSocket: WebSocket): void {
    this.#webSocket = webSocket;
    this.#deadline = setTimeout(() => this.#giveUp(), this.#attemptMs);
    webSocket.binaryType = 'arraybuffer';
    webSocket.onopen = () => {
      clearTimeout(this.#deadline);
      this.#attemptMs = LONG_ATTEMPT_MS;
      this.#announced = true;
      this.#events.heard();
      this.onconnect();
    };
    webSocket.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.#events.heard();
      if (typeof data === 'string') this.#events.passes('in', data);
      this.ondata(typeof data === 'string' ? keepMd5Challenge(data) : data);
    };
    webSocket.onclose = () => this.drop(navigator.onLine ? 'server-unreachable' : 'no-network');
  }

  #giveUp(): void {
    this.#attemptMs = this.#attemptMs === LONG_ATTEMPT_MS ? SHORT_ATTEMPT_MS : LONG_ATTEMPT_MS;
    this.drop('server-silent');
  }

  /** JsSIP fails what it has in flight as it hears of the end. */
  #discard(): void {
    clearTimeout(this.#deadline);
    const webSocket = this.#webSocket;
    this.#webSocket = undefined;
    if (webSocket !== undefined) {
      webSocket.onopen = webSocket.onmessage = webSocket.onclose = null;
      webSocket.close();
    }
    if (!this.#announced) return;
    this.#announced = false;
    this.ondisconnect(true);
  }
}
