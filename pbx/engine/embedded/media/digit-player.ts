import { PACKET_MS, writeDigit } from './telephone-event.ts';

/** One packet of a digit. `begins`: the first of its digit. */
export type SendDigitPacket = (payload: Buffer, begins: boolean) => void;

/** Sends digits one after another, a packet every 20 ms. */
export class DigitPlayer {
  readonly #send: SendDigitPacket;
  readonly #waiting: { payload: Buffer; begins: boolean }[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(send: SendDigitPacket) {
    this.#send = send;
  }

  /** While a digit sounds, nothing else does. */
  get sounding(): boolean {
    return this.#timer !== undefined;
  }

  /** @param clockRate of the telephone events, Hz */
  play(digit: string, clockRate: number): void {
    const packets = writeDigit(digit, clockRate).map((payload, index) => ({ payload, begins: index === 0 }));
    this.#waiting.push(...packets);
    this.#timer ??= setInterval(() => this.#step(), PACKET_MS);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#waiting.length = 0;
  }

  #step(): void {
    const next = this.#waiting.shift();
    if (next) this.#send(next.payload, next.begins);
    else this.close();
  }
}
