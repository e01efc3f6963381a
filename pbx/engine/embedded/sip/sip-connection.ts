import type { WebSocket } from 'ws';
import type { LinkChannel, PhoneLink } from './phone-link.ts';
import type { SipUser } from './sip-user.ts';

/** How long a phone may take to close its side of a connection. */
const PATIENCE_MS = 500;

/** `at`: `performance.now()`. */
export type TraceListener = (direction: 'in' | 'out', message: string, at: number) => void;

/** One WebSocket of a phone (RFC 7118), and who proved to be at its other end. */
export class SipConnection implements LinkChannel {
  readonly #socket: WebSocket;
  readonly #trace: TraceListener | undefined;
  /** Where new calls and subscriptions of the phone live. */
  readonly home: PhoneLink;
  /** All links that the phone conducts here: its home, and those that moved here from a lost connection. */
  readonly links = new Set<PhoneLink>();
  /** Who proved to be at the other end. */
  user: SipUser | undefined;
  digestFailures = 0;
  #garbage = 0;
  #gone: Promise<void> | undefined;
  #tokens: number;
  #refilledAt = performance.now();

  constructor(
    socket: WebSocket,
    home: PhoneLink,
    messagesPerSecond: number,
    trace: TraceListener | undefined,
  ) {
    this.#socket = socket;
    this.home = home;
    home.attach(this);
    this.#trace = trace;
    this.#tokens = messagesPerSecond * 5;
  }

  send(message: string): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    this.#socket.send(message);
    this.#trace?.('out', message, performance.now());
  }

  traceReceived(message: string): void {
    this.#trace?.('in', message, performance.now());
  }

  /** Takes one message from what the connection may send; false when it sends too many. */
  spend(messagesPerSecond: number): boolean {
    const now = performance.now();
    const earned = ((now - this.#refilledAt) / 1000) * messagesPerSecond;
    this.#tokens = Math.min(this.#tokens + earned, messagesPerSecond * 5) - 1;
    this.#refilledAt = now;
    return this.#tokens >= 0;
  }

  /** Counts an unreadable message. @returns how many there were. */
  countGarbage(): number {
    this.#garbage += 1;
    return this.#garbage;
  }

  /**
   * Resolves when the connection is gone; whoever does not close his side within a moment is not asked twice.
   * @param code a WebSocket close code (RFC 6455 §7.4).
   */
  close(code: number, reason: string): Promise<void> {
    // Whoever floods us does so while we wait for him to close, too.
    this.#gone ??= this.#close(code, reason);
    return this.#gone;
  }

  #close(code: number, reason: string): Promise<void> {
    const gone = new Promise<void>((resolve) => this.#socket.once('close', () => resolve()));
    this.#socket.close(code, reason);
    const impatience = setTimeout(() => this.#socket.terminate(), PATIENCE_MS);
    return gone.finally(() => clearTimeout(impatience));
  }

  terminate(): void {
    this.#socket.terminate();
  }
}
