import type { AudioConnection } from './audio-connection.ts';
import { isUsableCandidate } from './gathering-cutoff.ts';

/**
 * One connection made ahead of the next call that is placed: its offer is made and its first address known, so
 * the INVITE can leave at once. Making the offer takes WebRTC some 30 ms on a page that is drawing at the same
 * time; here it is done while nobody waits. It is made anew with every registration, so that it does not
 * outlive the network that it was made on.
 */
export class StandbyConnection {
  readonly #open: () => AudioConnection;
  #current: AudioConnection | undefined;
  #isReady = false;

  constructor(open: () => AudioConnection) {
    this.#open = open;
  }

  get isEmpty(): boolean {
    return this.#current === undefined;
  }

  /** Makes one, in place of one that is there. */
  prepare(): void {
    this.discard();
    const made = this.#open();
    const { connection } = made;
    this.#current = made;
    connection.addEventListener('icecandidate', ({ candidate }) => {
      const isEnough = candidate === null || isUsableCandidate(candidate);
      if (isEnough && this.#current === made) this.#isReady = true;
    });
    void connection
      .createOffer()
      .then((offer) => connection.setLocalDescription(offer))
      // One that was replaced fails too, since it is closed: that is no reason to lose its successor.
      .catch(() => this.#current === made && this.discard());
  }

  /** The prepared connection, which is the caller's from now on; undefined when there is none yet. */
  take(): AudioConnection | undefined {
    if (!this.#isReady) return undefined;
    const taken = this.#current;
    this.#current = undefined;
    this.#isReady = false;
    return taken;
  }

  discard(): void {
    this.#current?.connection.close();
    this.#current = undefined;
    this.#isReady = false;
  }
}
