import type { HangUpCause, Party, TransferProgress } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { DECLINING } from '../names.ts';
import { callerId } from './caller-id.ts';
import { reasonCodeOf } from './cause-mapping.ts';
import type { Leg } from './leg.ts';

/** Asterisk knows no «ringing» of a transfer: the phone is told that it is being tried (SIP 100). */
const transferStates: Readonly<Record<TransferProgress, string>> = {
  trying: 'channel_progress',
  ringing: 'channel_progress',
  done: 'channel_answered',
  failed: 'channel_declined',
};

/** What is done to a leg's signalling. A leg that is gone meanwhile is no failure. */
export class LegControl {
  readonly #ari: AriClient;

  constructor(ari: AriClient) {
    this.#ari = ari;
  }

  async ring(leg: Leg, party: Party): Promise<void> {
    await this.#setParty(leg, party, 'i');
    await unlessGone(this.#ari.tell('POST', `/channels/${leg.channel}/ring`));
  }

  async earlyMedia(leg: Leg): Promise<void> {
    await this.#post(leg, 'progress');
  }

  async answer(leg: Leg, party: Party): Promise<void> {
    await this.#setParty(leg, party, 'i');
    await this.#post(leg, 'answer');
    leg.up = true;
  }

  /** Of a leg that is up: Asterisk sends UPDATE with the new identity. */
  tellParty(leg: Leg, party: Party): Promise<void> {
    return this.#setParty(leg, party, '');
  }

  async tellHeld(leg: Leg, held: boolean): Promise<void> {
    if (leg.toldHeld === held) return;
    leg.toldHeld = held;
    await unlessGone(this.#ari.send(held ? 'POST' : 'DELETE', `/channels/${leg.channel}/hold`));
  }

  async transferProgress(leg: Leg, progress: TransferProgress): Promise<void> {
    await this.#post(leg, 'transfer_progress', { states: transferStates[progress] });
  }

  /** No Q.850 cause becomes 603: the dialplan has a way to it, for a caller who was not answered. */
  async hangUp(leg: Leg, cause: HangUpCause): Promise<void> {
    if (leg.channel === undefined) return;
    if (cause === 'rejected' && !leg.up)
      await this.#post(leg, 'continue', { context: DECLINING, extension: 's', priority: '1' });
    else await this.refuse(leg.channel, cause);
  }

  async refuse(channel: string, cause: HangUpCause): Promise<void> {
    const query = { reason_code: reasonCodeOf(cause) };
    await unlessGone(this.#ari.tell('DELETE', `/channels/${channel}`, query));
  }

  /** `options`: `i` keeps it back until the next message to the phone. */
  async #setParty(leg: Leg, party: Party, options: '' | 'i'): Promise<void> {
    const variable = options === '' ? 'CONNECTEDLINE(all)' : `CONNECTEDLINE(all,${options})`;
    const value = callerId(party);
    if (!leg.up && leg.toldParty === value) return;
    leg.toldParty = value;
    await this.#post(leg, 'variable', { variable, value });
  }

  async #post(leg: Leg, verb: string, query: Readonly<Record<string, string>> = {}): Promise<void> {
    await unlessGone(this.#ari.send('POST', `/channels/${leg.channel}/${verb}`, query));
  }
}
