import { WebSocket } from 'ws';
import type { EngineLogger } from '../engine-logger.ts';
import type { AriAccess } from './ari-client.ts';
import { type AriEvent, readAriEvent } from './ari-event.ts';

const RECONNECT_MS = 1_000;
const PING_MS = 10_000;

export interface EventSocketOptions {
  readonly access: AriAccess;
  readonly applications: readonly string[];
  readonly logger: EngineLogger;
  readonly onEvent: (event: AriEvent) => void;
  /** The connection is there, for the first time or again: what happened meanwhile was not told. */
  readonly onConnected: () => void;
}

/** Asterisk's events, over one WebSocket that is opened anew for as long as we want it. */
export class EventSocket {
  readonly #options: EventSocketOptions;
  #socket: WebSocket | undefined;
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
    const ping = setInterval(() => socket.ping(), PING_MS);
    socket.on('open', onConnected);
    socket.on('message', (data) => this.#read(String(data)));
    socket.on('error', (error) => logger.warn({ error: String(error) }, 'no events from Asterisk'));
    socket.on('close', () => {
      clearInterval(ping);
      if (!this.#closed) this.#again = setTimeout(() => this.#connect(), RECONNECT_MS);
    });
    return socket;
  }

  #read(message: string): void {
    try {
      const event = readAriEvent(message);
      if (event) this.#options.onEvent(event);
    } catch (error) {
      this.#options.logger.error({ error: String(error), message }, 'could not make sense of an event');
    }
  }
}
