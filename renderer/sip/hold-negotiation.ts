import type { RTCSession } from 'jssip/lib/RTCSession';
import type { CallMedia } from './call-media.ts';
import { firstCandidate } from './first-candidate.ts';
import { glareDelay } from './glare.ts';
import { sendReInvite } from './re-invite.ts';

/** JsSIP is in the middle of something; it tells nobody when it is through. */
const BUSY_MS = 100;

export interface HoldEvents {
  /** What is agreed with the far side now, and nothing else is wished for any more. */
  settled(held: boolean): void;
  /** The far side knows of no such call any more. */
  dialogGone(): void;
}

/**
 * Hold and resume by re-INVITE (RFC 3264 §8.4: `sendonly` holds), and a new path for the media (RFC 8839 §4.4).
 * Our own sound is silenced at once; the far side is asked until it agrees: again after glare, again after a lost
 * connection is back. One request is out at a time; what was wished for last is what counts.
 */
export class HoldNegotiation {
  readonly #session: RTCSession;
  readonly #media: CallMedia;
  readonly #events: HoldEvents;
  #wished = false;
  #agreed = false;
  /** The next offer is to restart ICE. */
  #wantsPath = false;
  #working = false;
  /** `pursue` was called while an attempt was under way. */
  #askedMeanwhile = false;
  /** From our offer until its answer: the only time in which the far side's re-INVITE is glare. */
  #outstanding = false;

  constructor(session: RTCSession, media: CallMedia, events: HoldEvents) {
    this.#session = session;
    this.#media = media;
    this.#events = events;
    session.on('reinvite', ({ reject }) => this.#refuseDuringOurs(reject));
    session.on('update', ({ request, reject }) => {
      if (request.body) this.#refuseDuringOurs(reject);
    });
  }

  ask(held: boolean): void {
    this.#wished = held;
    this.#media.setHeld(held);
    this.pursue();
  }

  /** Looks for a new path for the media; whether the call is held stays as it is. */
  restartIce(): void {
    this.#wantsPath = true;
    this.pursue();
  }

  /** Goes on with what a lost connection interrupted. */
  pursue(): void {
    this.#askedMeanwhile = this.#working;
    if (this.#working || (this.#wished === this.#agreed && !this.#wantsPath)) return;
    this.#working = true;
    void this.#attempt().catch(() => this.#giveUp());
  }

  async #attempt(): Promise<void> {
    const { connection } = this.#session;
    const { transceiver } = this.#media;
    if (this.#session.isEnded() || transceiver === undefined) return;
    if (!this.#isReady()) return this.#again(BUSY_MS);
    const held = this.#wished;
    const restarts = this.#wantsPath;
    this.#wantsPath = false;
    transceiver.direction = 'sendrecv';
    this.#outstanding = true;
    await this.#describe(restarts);
    const offer = connection.localDescription?.sdp ?? '';
    const outcome = await sendReInvite(this.#session, held ? sendOnly(offer) : offer);
    this.#outstanding = false;
    if (this.#session.isEnded()) return;
    if (outcome.type === 'agreed') {
      await connection.setRemoteDescription({ type: 'answer', sdp: outcome.answer });
      this.#setDirection(held);
      return this.#settle(held);
    }
    await connection.setLocalDescription({ type: 'rollback' });
    this.#setDirection(this.#agreed);
    this.#wantsPath ||= restarts && outcome.type !== 'refused';
    switch (outcome.type) {
      case 'glare':
        return this.#again(glareDelay(this.#session.direction === 'outgoing', Math.random()));
      case 'lost':
        this.#working = false;
        // The connection may be back before its loss was dealt with.
        if (this.#askedMeanwhile) this.pursue();
        return;
      case 'no-dialog':
        return this.#events.dialogGone();
      default:
        return this.#giveUp();
    }
  }

  async #describe(restarts: boolean): Promise<void> {
    const { connection } = this.#session;
    const offer = async (): Promise<void> =>
      connection.setLocalDescription(await connection.createOffer({ iceRestart: restarts }));
    if (restarts) await firstCandidate(connection, offer);
    else await offer();
  }

  #isReady(): boolean {
    return this.#session.status === this.#session.C.STATUS_CONFIRMED && this.#session.isReadyToReOffer();
  }

  #again(delayMs: number): void {
    setTimeout(() => void this.#attempt().catch(() => this.#giveUp()), delayMs);
  }

  #settle(held: boolean): void {
    const isNews = held !== this.#agreed;
    this.#agreed = held;
    this.#working = false;
    if (isNews && this.#wished === held) this.#events.settled(held);
    this.pursue();
  }

  /** What our answer to an offer of the far side will say. */
  #setDirection(held: boolean): void {
    const { transceiver } = this.#media;
    if (transceiver !== undefined && !this.#session.isEnded())
      transceiver.direction = held ? 'sendonly' : 'sendrecv';
  }

  /** The far side will not: things stay as they were agreed. */
  #giveUp(): void {
    this.#outstanding = false;
    this.#wished = this.#agreed;
    this.#media.setHeld(this.#agreed);
    this.#setDirection(this.#agreed);
    this.#working = false;
    this.#events.settled(this.#agreed);
  }

  /**
   * RFC 3261 §14.2: a re-INVITE that meets ours gets 491. JsSIP sends that answer too, but then goes on to
   * apply the offer.
   */
  #refuseDuringOurs(reject: ((options: { status_code: number }) => void) | undefined): void {
    if (this.#outstanding) reject?.({ status_code: 491 });
  }
}

/**
 * Only the far side reads this: Chromium would stop receiving as soon as the offer is set, and not begin
 * again when it is rolled back.
 */
const sendOnly = (offer: string): string => offer.replaceAll('a=sendrecv\r\n', 'a=sendonly\r\n');
