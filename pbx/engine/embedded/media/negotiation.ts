import { randomInt } from 'node:crypto';
import type { IceLiteAgent } from './ice-lite-agent.ts';
import {
  type Direction,
  type LocalDescription,
  offeredPayloads,
  type Payloads,
  type RemoteDescription,
  UnacceptableMedia,
  writeAnswer,
  writeOffer,
} from './session-description.ts';

export interface NegotiationOptions {
  /** Where we receive media. */
  readonly address: string;
  readonly port: number;
  readonly ice: IceLiteAgent;
  /** SHA-256 of our certificate. */
  readonly fingerprint: string;
  readonly ssrc: number;
}

/** What one leg and we have agreed of its audio, by offers and answers (RFC 3264). */
export class Negotiation {
  readonly #options: NegotiationOptions;
  readonly #sessionId = String(randomInt(2 ** 47));
  #version = 1;
  #written = '';
  #remote: RemoteDescription | undefined;
  #payloads: Payloads = offeredPayloads;
  /** We tell the phone that it is held. */
  holds = false;

  constructor(options: NegotiationOptions) {
    this.#options = options;
  }

  get payloads(): Payloads {
    return this.#payloads;
  }

  /** True when the far end asked us to send nothing: RFC 3264 §8.4. */
  get held(): boolean {
    return !receives(this.#remote?.direction ?? 'sendrecv');
  }

  /** All that we are ready for: for a phone that is called, or one that asks for an offer. */
  offer(): string {
    return this.#offer(direction(true, !this.holds));
  }

  /** The session as agreed, but for our own hold: whoever holds us goes on doing so (RFC 3264 §8.4). */
  reoffer(): string {
    return this.#offer(direction(!this.held, !this.holds));
  }

  /** Takes the far end's offer and answers it; a repeated offer changes direction or restarts ICE. */
  answer(offer: RemoteDescription): string {
    const { ice } = this.#options;
    if (this.#remote !== undefined && this.#remote.ice.fragment !== offer.ice.fragment) ice.restart();
    this.#take(offer);
    // RFC 3264 §6.1.
    const answered = direction(receives(offer.direction), sends(offer.direction) && !this.holds);
    return this.#write((local) => writeAnswer(local, offer), 'passive', answered);
  }

  /** Takes the far end's answer to our offer. @throws UnacceptableMedia when it wants us to begin DTLS. */
  accept(answer: RemoteDescription): void {
    if (answer.setup === 'passive') throw new UnacceptableMedia('passive DTLS');
    this.#take(answer);
  }

  #offer(offered: Direction): string {
    const remote = this.#remote;
    // A further offer has the sections of the one before (RFC 3264 §8).
    const write = (local: LocalDescription): string =>
      remote ? writeAnswer(local, remote) : writeOffer(local);
    return this.#write(write, 'actpass', offered);
  }

  #take(remote: RemoteDescription): void {
    this.#remote = remote;
    this.#payloads = common(remote.payloads);
  }

  /** A repeated description keeps its version (RFC 3264 §8), so that the 200 repeats what the 180 said. */
  #write(
    write: (local: LocalDescription) => string,
    setup: 'actpass' | 'passive',
    negotiated: Direction,
  ): string {
    const { address, port, ice, fingerprint, ssrc } = this.#options;
    const local = {
      address,
      port,
      ice: ice.local,
      fingerprint,
      setup,
      direction: negotiated,
      payloads: this.#payloads,
      ssrc,
      sessionId: this.#sessionId,
    };
    const same = write({ ...local, version: this.#version });
    if (this.#written === '' || this.#written === same) this.#written = same;
    else this.#written = write({ ...local, version: ++this.#version });
    return this.#written;
  }
}

const sends = (one: Direction): boolean => one === 'sendrecv' || one === 'sendonly';
const receives = (one: Direction): boolean => one === 'sendrecv' || one === 'recvonly';

function direction(weSend: boolean, weReceive: boolean): Direction {
  if (weSend) return weReceive ? 'sendrecv' : 'sendonly';
  return weReceive ? 'recvonly' : 'inactive';
}

/** We speak what the far end speaks; of telephone events only the clock rates that RFC 4733 phones use. */
function common(remote: Payloads): Payloads {
  return {
    ...remote,
    events: new Map([...remote.events].filter(([clockRate]) => offeredPayloads.events.has(clockRate))),
  };
}
