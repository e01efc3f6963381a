import { EventEmitter, on } from 'node:events';
import type { TraceListener } from '../../pbx/engine/embedded/sip/sip-connection.ts';

export interface WireMessage {
  /** As the PBX sees it. */
  readonly direction: 'in' | 'out';
  /** First line: `INVITE sip:… SIP/2.0` or `SIP/2.0 180 Ringing`. */
  readonly start: string;
  /** The CSeq header, for example `1 INVITE`. */
  readonly sequence: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Every SIP message that passes the PBX, with its moment. */
export class WireLog {
  readonly #events = new EventEmitter<{ message: [WireMessage] }>();
  #messages: WireMessage[] = [];

  readonly listener: TraceListener = (direction, text, at) => {
    const message: WireMessage = {
      direction,
      start: text.slice(0, text.indexOf('\r\n')),
      sequence: /^CSeq:\s*(.+?)\r?$/im.exec(text)?.[1] ?? '',
      at: performance.timeOrigin + at,
    };
    this.#messages.push(message);
    this.#events.emit('message', message);
  };

  /** Forgets what was said so far. */
  clear(): void {
    this.#messages = [];
  }

  /** The first fitting message since the last `clear`, perhaps still to come. Rejects after `timeoutMs`. */
  async first(fits: (message: WireMessage) => boolean, timeoutMs = 15_000): Promise<WireMessage> {
    const known = this.#messages.find(fits);
    if (known) return known;
    const coming = on(this.#events, 'message', { signal: AbortSignal.timeout(timeoutMs) });
    for await (const [message] of coming) if (fits(message)) return message;
    throw new Error('the wire log ended');
  }
}

/** A caller's INVITE reaches the PBX. */
export const inviteIn = ({ direction, start }: WireMessage): boolean =>
  direction === 'in' && start.startsWith('INVITE ');

/** The PBX sends the callee an INVITE. */
export const inviteOut = ({ direction, start }: WireMessage): boolean =>
  direction === 'out' && start.startsWith('INVITE ');

/** The PBX tells the caller that it rings. */
export const ringingOut = ({ direction, start, sequence }: WireMessage): boolean =>
  direction === 'out' && start.startsWith('SIP/2.0 180') && sequence.endsWith(' INVITE');

/** The PBX has accepted a registration. */
export const registeredOut = ({ direction, start, sequence }: WireMessage): boolean =>
  direction === 'out' && start.startsWith('SIP/2.0 200') && sequence.endsWith(' REGISTER');
