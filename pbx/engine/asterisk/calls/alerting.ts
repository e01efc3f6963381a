import { randomUUID } from 'node:crypto';
import type { CompanyDomain, EngineEvent, HangUpCause, LegId, Party } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import type { Channel } from '../ari/ari-event.ts';
import { answerAfterHeaders } from '../../auto-answer.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { CODECS } from '../users/codecs.ts';
import { callerId, partyAddress } from './caller-id.ts';
import { bestCause, causeOfRefusal, causeOfTrunkRefusal, reasonCodeOf } from './cause-mapping.ts';
import { type Leg, newLeg } from './leg.ts';
import type { LegBook } from './leg-book.ts';

/** What StasisStart says of a device that answered, and of a trunk's channel that is to be dialled. */
export const DIALLED = 'dialled';

const OUR_CHANNELS = 'dialled-';

/** Whether a channel of this id was made by Alerting. */
export const isDialledByUs = (channel: string): boolean => channel.startsWith(OUR_CHANNELS);

export interface AlertingParts {
  readonly ari: AriClient;
  readonly application: string;
  readonly legs: LegBook;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
  readonly inTurn: (leg: Leg, task: () => Promise<void>) => void;
  readonly onEnded: (leg: Leg, cause: HangUpCause) => void;
}

export interface AlertingOrder {
  readonly leg: LegId;
  readonly company: CompanyDomain;
  /** ARI endpoints: `PJSIP/anna@office.example/sip:…`. All ring at once. */
  readonly endpoints: readonly string[];
  readonly from: Party;
  readonly called?: Party | undefined;
  /** The phones are to answer by themselves after so many seconds. */
  readonly answerAfter?: number | undefined;
  /** The one endpoint is a provider's. */
  readonly byTrunk?: boolean | undefined;
}

/** Rings devices, and makes one leg of them: the first to answer carries it, the others are told so. */
export class Alerting {
  readonly #parts: AlertingParts;

  constructor(parts: AlertingParts) {
    this.#parts = parts;
  }

  start(order: AlertingOrder): void {
    const { legs, inTurn, onEnded } = this.#parts;
    const leg = newLeg(order.leg, order.company);
    leg.byTrunk = order.byTrunk === true;
    legs.add(leg);
    if (order.endpoints.length === 0) {
      onEnded(leg, 'unavailable');
      return;
    }
    const calls = order.endpoints.map((endpoint) => ({ endpoint, channel: OUR_CHANNELS + randomUUID() }));
    for (const { channel } of calls) {
      leg.alerting.add(channel);
      legs.attach(channel, leg);
    }
    inTurn(leg, async () => {
      await Promise.all(calls.map((call) => this.#call(leg, call, order)));
    });
  }

  ringing(leg: Leg, channel: string): void {
    if (leg.ringing || leg.ending || !leg.alerting.has(channel)) return;
    leg.ringing = true;
    this.#parts.emit({ type: 'leg-ringing', leg: leg.id });
  }

  /** A trunk's channel is there, and ours to hear before anybody answers. */
  dial(leg: Leg, { id }: Channel): void {
    const { ari, inTurn, logger } = this.#parts;
    inTurn(leg, async () => {
      try {
        await unlessGone(ari.send('POST', `/channels/${id}/dial`));
      } catch (error) {
        logger.warn({ error: String(error) }, 'could not dial by a trunk');
        await this.#cancel(id, 'unavailable');
      }
    });
  }

  /** Its network has something to say. */
  speaks(leg: Leg, channel: string): void {
    if (leg.channel !== undefined || leg.ending || !leg.alerting.has(channel)) return;
    leg.channel = channel;
    this.#parts.emit({ type: 'leg-early-media', leg: leg.id });
  }

  /** A device answered: it has the leg, unless another was faster or nobody wants the answer any more. */
  answered(leg: Leg, { id }: Channel): void {
    leg.alerting.delete(id);
    if (leg.up || leg.ending) {
      this.#parts.inTurn(leg, () => this.#cancel(id, leg.ending ?? 'answered-elsewhere'));
      return;
    }
    leg.up = true;
    leg.channel = id;
    this.#parts.inTurn(leg, () => this.cancel(leg, 'answered-elsewhere'));
    this.#parts.emit({ type: 'leg-answered', leg: leg.id });
  }

  /** A device rings no more. When it was the last, the leg ends. */
  refused(leg: Leg, channel: string, cause: number, sipStatus: number | undefined): void {
    const causeOf = leg.byTrunk ? causeOfTrunkRefusal : causeOfRefusal;
    this.#gaveUp(leg, channel, causeOf(cause, sipStatus));
  }

  /** Stops all devices that ring still. */
  async cancel(leg: Leg, cause: HangUpCause): Promise<void> {
    await Promise.all([...leg.alerting].map((channel) => this.#cancel(channel, cause)));
  }

  #cancel(channel: string, cause: HangUpCause): Promise<void> {
    const query = { reason_code: reasonCodeOf(cause) };
    return unlessGone(this.#parts.ari.tell('DELETE', `/channels/${channel}`, query));
  }

  async #call(
    leg: Leg,
    { endpoint, channel }: { endpoint: string; channel: string },
    { from, called, company, answerAfter }: AlertingOrder,
  ): Promise<void> {
    const { ari, application, logger } = this.#parts;
    const query = { endpoint, app: application, appArgs: DIALLED, channelId: channel, formats: CODECS };
    const variables = {
      ...(leg.byTrunk && { 'CONNECTEDLINE(all,i)': callerId(from) }),
      'PJSIP_TRANSFER_HANDLING()': 'ari-only',
      ...(called && { 'PJSIP_HEADER(add,P-Called-Party-ID)': partyAddress(called, company) }),
      ...(answerAfter !== undefined && headersToAdd(answerAfterHeaders(company, answerAfter))),
    };
    try {
      // The brain has the clock.
      const more = { ...query, callerId: callerId(from), timeout: '-1' };
      if (leg.byTrunk) await ari.send('POST', '/channels/create', query, { variables });
      else await ari.send('POST', '/channels', more, { variables });
    } catch (error) {
      logger.warn({ error: String(error), endpoint }, 'could not call a device');
      this.#gaveUp(leg, channel, leg.byTrunk ? 'unavailable' : 'failed');
    }
  }

  #gaveUp(leg: Leg, channel: string, cause: HangUpCause): void {
    const { legs, onEnded } = this.#parts;
    legs.detach(channel);
    if (!leg.alerting.delete(channel)) return;
    leg.refusals.push(cause);
    if (leg.alerting.size === 0 && !leg.up) onEnded(leg, leg.ending ?? bestCause(leg.refusals));
  }
}

const headersToAdd = (
  headers: readonly (readonly [name: string, value: string])[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(headers.map(([name, value]) => [`PJSIP_HEADER(add,${name})`, value]));
