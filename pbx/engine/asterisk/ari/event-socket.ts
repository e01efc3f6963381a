import { WebSocket } from 'ws';
import type { EngineLogger } from '../engine-logger.ts';
import type { AriAccess, AriLine, Method } from './ari-client.ts';
import { type AriEvent, readAriMessage } from './ari-event.ts';

const RECONNECT_MS = 1_000;
const PING_MS = 10_000;
/** Asterisk answers at once or not at all. */
const ANSWER_LIMIT_MS = 10_000;
/** Whoever waits so long for an answer holds up all others. */
const HOLD_UP_MS = 1_000;

export interface EventSocketOptions {
  readonly access: AriAccess;
  readonly applications: readonly string[];
  readonly logger: EngineLogger;
  readonly onEvent: (event: AriEvent) => void;
  /** The connection is there, for the first time or again: what happened meanwhile was not told. */
  readonly onConnected: () => void;
}

type Answer = Awaited<ReturnType<AriLine['request']>>;

interface Asked {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  /** Epoch milliseconds. */
  readonly since: number;
}

/**
 * Asterisk's events, over one WebSocket that is opened anew for as long as we want it, and requests by the same way
 * (ARI's REST over WebSocket, Asterisk 22.4).
 */
export class EventSocket implements AriLine {
  readonly #options: EventSocketOptions;
  #socket: WebSocket | undefined;
  /** By the number of the request, in their order. */
  readonly #asked = new Map<string, Asked>();
  #requests = 0;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: EventSocketOptions) {
    this.#options = options;
  }

  /** Rejects when Asterisk cannot be reached the first time, and does not try again. */
  open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = this.#connect();
      const fail = (error: Error): void => {
        this.close();
        reject(error);
      };
      socket.once('error', fail);
      socket.once('open', () => {
        socket.off('error', fail);
        resolve();
      });
    });
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  get isClear(): boolean {
    const [oldest] = this.#asked.values();
    return this.isOpen && (oldest === undefined || Date.now() - oldest.since < HOLD_UP_MS);
  }

  request(method: Method, path: string, body?: object): Promise<Answer> {
    const id = String(this.#requests++);
    const request = {
      type: 'RESTRequest',
      request_id: id,
      method,
      uri: path.slice(1),
      ...(body && { content_type: 'application/json', message_body: JSON.stringify(body) }),
    };
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, since: Date.now() });
      this.#socket?.send(JSON.stringify(request));
    });
  }

  /** Something went wrong on this connection: begins anew with another. */
  reconnect(): void {
    this.#socket?.terminate();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#again);
    this.#socket?.terminate();
  }

  #connect(): WebSocket {
    const { access, applications, logger, onConnected } = this.#options;
    const address = `${access.url.replace(/^http/, 'ws')}/events?${new URLSearchParams({ app: applications.join(',') })}`;
    const socket = new WebSocket(address, { auth: `${access.user}:${access.password}` });
    this.#socket = socket;
    const ping = setInterval(() => {
      socket.ping();
      this.#endLate();
    }, PING_MS);
    socket.on('open', onConnected);
    socket.on('message', (data) => this.#read(String(data)));
    socket.on('error', (error) => logger.warn({ error: String(error) }, 'no events from Asterisk'));
    socket.on('close', () => {
      clearInterval(ping);
      this.#endAsked();
      if (!this.#closed) this.#again = setTimeout(() => this.#connect(), RECONNECT_MS);
    });
    return socket;
  }

  #read(message: string): void {
    try {
      const read = readAriMessage(message);
      if (read?.kind === 'event') this.#options.onEvent(read.event);
      if (read?.kind === 'answer') this.#take(read.to)?.resolve(read);
    } catch (error) {
      this.#options.logger.error({ error: String(error), message }, 'could not make sense of an event');
    }
  }

  #take(id: string): Asked | undefined {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    return asked;
  }

  #endAsked(): void {
    for (const id of [...this.#asked.keys()]) this.#take(id)?.reject(new Error('the connection is lost'));
  }

  #endLate(): void {
    const late = [...this.#asked].filter(([, { since }]) => since + ANSWER_LIMIT_MS < Date.now());
    for (const [id] of late) this.#take(id)?.reject(new Error('there is no answer'));
  }
}
