/**
 * ITU-T Q.24 asks for 40 ms of tone and 40 ms of pause. Chromium's receiver makes tones up to 60 ms shorter
 * than they were sent, so we send them long.
 */
const DIGIT_MS = 180;
const GAP_MS = 70;

/**
 * Sends digits by RFC 4733, one after the other however fast they are typed. WebRTC has a queue of its own,
 * but adding to it replaces what is in it, and races with the tone that is about to begin.
 */
export class DigitQueue {
  readonly #sender: () => RTCDTMFSender | null | undefined;
  #waiting = '';
  #playing: AbortController | undefined;

  constructor(sender: () => RTCDTMFSender | null | undefined) {
    this.#sender = sender;
  }

  add(digit: string): void {
    this.#waiting += digit;
    if (this.#playing === undefined) this.#next();
  }

  close(): void {
    this.#waiting = '';
    this.#playing?.abort();
  }

  #next(): void {
    this.#playing?.abort();
    this.#playing = undefined;
    const sender = this.#sender();
    const digit = this.#waiting.slice(0, 1);
    this.#waiting = this.#waiting.slice(1);
    if (digit === '' || !sender?.canInsertDTMF) return;
    this.#playing = new AbortController();
    const { signal } = this.#playing;
    // An empty tone ends the list, after the gap.
    sender.addEventListener('tonechange', ({ tone }) => tone === '' && this.#next(), { signal });
    sender.insertDTMF(digit, DIGIT_MS, GAP_MS);
  }
}
