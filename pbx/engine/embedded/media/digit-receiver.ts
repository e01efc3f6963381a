import type { RtpPacket } from 'werift';
import { readDigit } from './telephone-event.ts';

/** An event of which no more packets come is over, though its end was lost. */
const LOST_END_MS = 250;
/** The end bit of RFC 4733 §2.3.1. */
const END = 0x80;

/** Makes one key of the many packets of each telephone event, told when it is released (RFC 4733 §2.5). */
export class DigitReceiver {
  readonly #onDigit: (digit: string) => void;
  #timestamp: number | undefined;
  #pressed: string | undefined;
  #lostEnd: NodeJS.Timeout | undefined;

  constructor(onDigit: (digit: string) => void) {
    this.#onDigit = onDigit;
  }

  /** @returns the digit when this packet is the first of it. */
  receive({ header, payload }: RtpPacket): string | undefined {
    const digit = readDigit(payload);
    const begins = this.#timestamp !== header.timestamp;
    if (begins) {
      this.#release();
      this.#timestamp = header.timestamp;
      this.#pressed = digit;
    }
    clearTimeout(this.#lostEnd);
    if (this.#pressed !== undefined) {
      if (((payload[1] ?? 0) & END) !== 0) this.#release();
      else this.#lostEnd = setTimeout(() => this.#release(), LOST_END_MS);
    }
    return begins ? digit : undefined;
  }

  close(): void {
    clearTimeout(this.#lostEnd);
    this.#pressed = undefined;
  }

  #release(): void {
    clearTimeout(this.#lostEnd);
    const digit = this.#pressed;
    this.#pressed = undefined;
    if (digit !== undefined) this.#onDigit(digit);
  }
}
