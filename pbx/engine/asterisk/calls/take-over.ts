import { z } from 'zod';
import type { CompanyDomain, EngineEvent, FoundLeg } from '../../port.ts';
import type { AriClient } from '../ari/ari-client.ts';
import { Channel } from '../ari/ari-event.ts';
import { HELPER, type HelperChannels } from '../ari/helper-channels.ts';
import { unlessGone } from '../ari/unless-gone.ts';
import { atOnce } from '../at-once.ts';
import { isOurBridge } from '../media/bridges.ts';
import type { Recordings } from '../media/recordings.ts';
import type { Faxes } from '../media/faxes.ts';
import { APPLICATION, FAX_CONTEXT } from '../names.ts';
import { DIALLED, isDialledByUs } from './alerting.ts';
import type { CallEvents } from './call-events.ts';
import { type LegMemo, readMemo } from './leg-memos.ts';
import { newLeg } from './leg.ts';
import type { Switchboard } from './switchboard.ts';

const LeftChannel = Channel.extend({
  dialplan: Channel.shape.dialplan.extend({
    context: z.string(),
    app_name: z.string(),
    app_data: z.string(),
  }),
});
type LeftChannel = z.infer<typeof LeftChannel>;
const Bridge = z.object({ id: z.string(), channels: z.array(z.string()) });
type Bridge = z.infer<typeof Bridge>;

const REQUESTS_AT_ONCE = 8;

export interface TakeOverParts {
  readonly ari: AriClient;
  readonly helpers: HelperChannels;
  readonly recordings: Recordings;
  readonly faxes: Faxes;
  readonly switchboard: Switchboard;
  readonly callEvents: CallEvents;
  readonly emit: (event: EngineEvent) => void;
}

interface Left {
  /** With a note, by channel. */
  readonly talks: ReadonlyMap<string, { readonly channel: LeftChannel; readonly memo: LegMemo }>;
  /** They came by the dialplan, and nobody talks with them. */
  readonly callers: readonly LeftChannel[];
  /** Devices that ring, or answered too late; helpers. */
  readonly others: readonly LeftChannel[];
}

/**
 * Takes over what a service that is gone has left in Asterisk: legs that it noted something with stay as they are,
 * recordings and faxes of them go on, its other callers arrive anew, and whatever else was its own ends. Calls that
 * Asterisk carries by itself, made while nobody controlled it, are left alone.
 */
export class TakeOver {
  readonly #parts: TakeOverParts;

  constructor(parts: TakeOverParts) {
    this.#parts = parts;
  }

  async run(): Promise<void> {
    const { ari, callEvents } = this.#parts;
    const left = await this.#look();
    const bridges = z.array(Bridge).parse(await ari.send('GET', '/bridges'));
    await this.#letGo(left);
    await this.#tidyBridges(left, bridges);
    const bridgeOf = new Map(
      bridges.flatMap(({ id, channels }) => channels.map((channel) => [channel, id] as const)),
    );
    const played = await this.#stopSounds(left, bridgeOf);
    await this.#takeTalks(left, bridgeOf, played);
    for (const channel of left.callers)
      callEvents.arrived(channel, { args: argsOf(channel), playbacks: played.get(channel.id) });
  }

  async #look(): Promise<Left> {
    const { ari, switchboard } = this.#parts;
    const channels = z.array(LeftChannel).parse(await ari.send('GET', '/channels'));
    const ours = channels.filter((channel) => isOurs(channel) && !switchboard.legs.ofChannel(channel.id));
    const talks = new Map<string, { channel: LeftChannel; memo: LegMemo }>();
    await atOnce(REQUESTS_AT_ONCE, ours, async (channel) => {
      const memo = await readMemo(ari, channel.id);
      if (memo) talks.set(channel.id, { channel, memo });
    });
    const rest = ours.filter(({ id }) => !talks.has(id));
    const callers = rest.filter(isCaller);
    return { talks, callers, others: rest.filter((channel) => !isCaller(channel)) };
  }

  async #letGo({ others, talks }: Left): Promise<void> {
    const { helpers, recordings } = this.#parts;
    await atOnce(REQUESTS_AT_ONCE, others, async ({ id, name }) => {
      const recorded = /^Snoop\/(.+)-[0-9a-f]{8}$/.exec(name)?.[1];
      if (recorded !== undefined && talks.has(recorded) && recordings.takeOver(id)) return;
      if (recorded !== undefined) await recordings.discard(id);
      await helpers.hangUp(id);
    });
  }

  /** In a bridge of ours only those stay who talk; without any it goes. */
  async #tidyBridges({ talks }: Left, bridges: readonly Bridge[]): Promise<void> {
    const { ari } = this.#parts;
    for (const { id, channels } of bridges.filter((bridge) => isOurBridge(bridge.id))) {
      const strangers = channels.filter((channel) => !talks.has(channel));
      if (strangers.length === channels.length) await unlessGone(ari.send('DELETE', `/bridges/${id}`));
      else
        for (const channel of strangers)
          await unlessGone(ari.send('POST', `/bridges/${id}/removeChannel`, { channel }));
    }
  }

  /** By channel, where the names of its next playbacks begin. */
  async #stopSounds(
    { talks, callers }: Left,
    bridgeOf: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, number>> {
    const played = new Map<string, number>();
    const listening = [...talks.keys()].filter((channel) => !bridgeOf.has(channel));
    await atOnce(REQUESTS_AT_ONCE, [...listening, ...callers.map(({ id }) => id)], async (channel) => {
      played.set(channel, await this.#parts.switchboard.hearing.stopUnknown(channel));
    });
    // Answering was what came next.
    for (const { channel } of talks.values())
      if (channel.state !== 'Up')
        await unlessGone(this.#parts.ari.send('POST', `/channels/${channel.id}/answer`));
    return played;
  }

  async #takeTalks(
    { talks }: Left,
    bridgeOf: ReadonlyMap<string, string>,
    played: ReadonlyMap<string, number>,
  ): Promise<void> {
    const { switchboard, faxes, emit } = this.#parts;
    const found = new Map<CompanyDomain, FoundLeg[]>();
    for (const [channel, { memo, channel: left }] of talks) {
      const leg = newLeg(memo.leg, memo.company, channel);
      leg.up = true;
      leg.playbacks = played.get(channel) ?? 0;
      switchboard.legs.add(leg);
      const bridge = bridgeOf.get(channel);
      if (bridge !== undefined) switchboard.hearing.takeOver(leg, bridge);
      if (left.dialplan.context === FAX_CONTEXT) await faxes.takeOver(leg);
      found.set(memo.company, [...(found.get(memo.company) ?? []), memo]);
    }
    for (const [company, legs] of found) emit({ type: 'legs-found', company, legs });
  }
}

const isInStasis = ({ dialplan }: LeftChannel): boolean =>
  dialplan.app_name === 'Stasis' && dialplan.app_data.startsWith(`${APPLICATION},`);

const argsOf = ({ dialplan }: LeftChannel): readonly string[] => dialplan.app_data.split(',').slice(1);

const isCaller = (channel: LeftChannel): boolean =>
  isInStasis(channel) &&
  !isDialledByUs(channel.id) &&
  ![DIALLED, HELPER].some((kind) => channel.dialplan.app_data === `${APPLICATION},${kind}`);

const isOurs = (channel: LeftChannel): boolean =>
  isInStasis(channel) || isDialledByUs(channel.id) || channel.dialplan.context === FAX_CONTEXT;
