import { askedAnswerAfter } from '../../auto-answer.ts';
import type {
  Caller,
  CompanyDomain,
  EngineDirectory,
  EngineEvent,
  LegId,
  TrunkDirectory,
} from '../../port.ts';
import type { AriEvent, Channel } from '../ari/ari-event.ts';
import { HELPER, type HelperChannels } from '../ari/helper-channels.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { FAX_CONTEXT } from '../names.ts';
import { trunkOfChannel } from '../trunks/trunk-name.ts';
import { identityOfChannel, type UserIdentity } from '../users/user-identity.ts';
import { DIALLED } from './alerting.ts';
import { causeOfEnd } from './cause-mapping.ts';
import { type Leg, newLeg } from './leg.ts';
import type { Switchboard } from './switchboard.ts';

export interface CallEventsParts {
  readonly switchboard: Switchboard;
  readonly helpers: HelperChannels;
  readonly directory: EngineDirectory;
  readonly trunks: TrunkDirectory;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
}

interface Arrival {
  readonly company: CompanyDomain;
  readonly caller: Caller;
  readonly dialled: string;
}

type Of<Type extends AriEvent['type']> = Extract<AriEvent, { readonly type: Type }>;

/** Turns what Asterisk tells of channels into what the brain hears of legs. */
export class CallEvents {
  readonly #parts: CallEventsParts;
  /** Arrivals that are not told yet; undefined: they are told at once. */
  #kept: (() => void)[] | undefined = [];

  constructor(parts: CallEventsParts) {
    this.#parts = parts;
  }

  started(event: Of<'StasisStart'>): void {
    const { helpers, switchboard } = this.#parts;
    const { channel, args } = event;
    const leg = this.#leg(channel);
    if (args[0] === HELPER) helpers.started(channel.id);
    else if (event.replace_channel) this.#replaced(channel, event.replace_channel);
    else if (args[0] !== DIALLED) this.arrived(channel, { args });
    else if (leg?.byTrunk) switchboard.alerting.dial(leg, channel);
    else if (leg) switchboard.alerting.answered(leg, channel);
  }

  /** `args`: of the dialplan. `playbacks`: where their names begin, when the channel has had others. */
  arrived(
    channel: Channel,
    {
      args = [],
      playbacks = 0,
    }: { readonly args?: readonly string[]; readonly playbacks?: number | undefined },
  ): void {
    const arrival = this.#read(channel, args);
    if (!arrival) {
      this.#parts.switchboard.refuse(channel.id);
      return;
    }
    const leg = newLeg(channel.id, arrival.company, channel.id);
    leg.playbacks = playbacks;
    this.#parts.switchboard.legs.add(leg);
    const answerAfter = askedAnswerAfter({ getHeaders: (name) => valuesOf(args, name) });
    const tell = (): void => {
      if (this.#parts.switchboard.legs.get(leg.id) === leg)
        this.#tellArrival(channel, arrival, { ...(answerAfter !== undefined && { answerAfter }) });
    };
    if (this.#kept) this.#kept.push(tell);
    else tell();
  }

  /** It is known by now who can be called: tells of those who came before, and from now on at once. */
  letArrive(): void {
    const kept = this.#kept ?? [];
    this.#kept = undefined;
    for (const tell of kept) tell();
  }

  stateChanged({ channel }: Of<'ChannelStateChange'>): void {
    const leg = this.#leg(channel);
    if (leg && channel.state === 'Ringing') this.#parts.switchboard.alerting.ringing(leg, channel.id);
    if (leg?.byTrunk && channel.state === 'Up' && leg.alerting.has(channel.id))
      this.#parts.switchboard.alerting.answered(leg, channel);
  }

  dialling({ peer, dialstatus }: Of<'Dial'>): void {
    const leg = this.#leg(peer);
    if (leg?.byTrunk && dialstatus === 'PROGRESS') this.#parts.switchboard.alerting.speaks(leg, peer.id);
  }

  /** A caller is gone. Of channels that we made ourselves more is told: why they were destroyed. */
  left({ channel }: Of<'StasisEnd'>): void {
    const { legs } = this.#parts.switchboard;
    const leg = legs.get(channel.id);
    if (!leg || leg.hears.kind === 'fax') return;
    legs.detach(channel.id);
    this.#parts.switchboard.ended(leg, leg.ending ?? (leg.up ? 'normal' : 'cancelled'));
  }

  destroyed({ channel, cause, tech_cause }: Of<'ChannelDestroyed'>): void {
    const { switchboard } = this.#parts;
    const leg = this.#leg(channel);
    if (!leg) return;
    if (leg.alerting.has(channel.id)) {
      switchboard.alerting.refused(leg, channel.id, cause, tech_cause);
      return;
    }
    switchboard.legs.detach(channel.id);
    if (leg.channel === channel.id)
      switchboard.ended(leg, leg.ending ?? (leg.up ? causeOfEnd(cause) : 'cancelled'));
  }

  /** All that the dialplan tells is of faxes. */
  told({ eventname, channel, userevent }: Of<'ChannelUserevent'>): void {
    const leg = channel && this.#leg(channel);
    if (leg && eventname === FAX_CONTEXT) this.#parts.switchboard.faxOver(leg, userevent);
  }

  digit({ channel, digit }: Of<'ChannelDtmfReceived'>): void {
    const leg = this.#leg(channel);
    if (leg) this.#parts.emit({ type: 'leg-digit', leg: leg.id, digit });
  }

  /** Between two in a bridge Asterisk passes hold on to the other phone by itself (moh_passthrough). */
  held(channel: Channel, held: boolean): void {
    const leg = this.#leg(channel);
    if (!leg) return;
    for (const other of this.#parts.switchboard.hearing.heardBy(leg)) other.toldHeld = held;
    this.#parts.emit({ type: 'leg-held', leg: leg.id, held });
  }

  transferAsked({ state, refer_to, referred_by }: Of<'ChannelTransfer'>): void {
    const leg = this.#leg(referred_by.source_channel);
    if (!leg || state !== undefined) return;
    const { destination_channel, requested_destination } = refer_to;
    const replaces = destination_channel && this.#leg(destination_channel)?.id;
    this.#parts.emit({
      type: 'transfer-asked',
      leg: leg.id,
      to: requested_destination.destination ?? '',
      ...(replaces !== undefined && { replaces }),
    });
  }

  #leg({ id }: Channel): Leg | undefined {
    return this.#parts.switchboard.legs.ofChannel(id);
  }

  /** Asterisk has put the channel in the place of another already, and says nothing more of that one. */
  #replaced(channel: Channel, before: Channel): void {
    const replaced = this.#leg(before);
    const arrival = this.#read(channel, []);
    if (!replaced || !arrival) return;
    const leg = newLeg(channel.id, replaced.company, channel.id);
    leg.up = true;
    leg.hears = replaced.hears;
    replaced.hears = { kind: 'nothing' };
    this.#parts.switchboard.legs.add(leg);
    this.#tellArrival(channel, arrival, { replaces: replaced.id });
    this.#parts.switchboard.ended(replaced, 'normal');
  }

  #tellArrival(
    { id: leg }: Channel,
    arrival: Arrival,
    more: { readonly replaces?: LegId; readonly answerAfter?: number },
  ): void {
    this.#parts.emit({ type: 'leg-arrived', leg, ...arrival, ...more });
  }

  /** Who calls, and whom; undefined: it is nobody's affair, which is logged. */
  #read(channel: Channel, args: readonly string[]): Arrival | undefined {
    const trunk = trunkOfChannel(channel.name);
    if (trunk !== undefined) return this.#readTrunkCall(trunk, channel, args);
    const user = identityOfChannel(channel.name);
    if (user) return { company: user.company, caller: this.#caller(user), dialled: channel.dialplan.exten };
    this.#parts.logger.warn({ channel: channel.name }, 'a call from nobody we know');
    return undefined;
  }

  #readTrunkCall(trunk: string, { caller, dialplan }: Channel, args: readonly string[]): Arrival | undefined {
    const dialled = [dialplan.exten, ...valuesOf(args, 'to').flatMap(userOfUri)];
    const call = this.#parts.trunks.arriving(trunk, { dialled, caller });
    if (call)
      return {
        company: call.company,
        caller: { kind: 'outside', party: call.caller },
        dialled: call.dialled,
      };
    const facts = { trunk, dialled, caller: caller.number };
    this.#parts.logger.warn(facts, 'a call by a trunk to a number that is not there');
    return undefined;
  }

  #caller({ company, login }: UserIdentity): Caller {
    const party = this.#parts.directory.company(company)?.outsidePhone(login);
    return party ? { kind: 'outside', party } : { kind: 'user', login };
  }
}

/** `78432009818` of `<sip:78432009818@pbx.example>tag=1`. */
const userOfUri = (header: string): string[] => {
  const user = /sip:([^@>]+)@/.exec(header)?.[1];
  return user === undefined ? [] : [user];
};

/** The dialplan hands over some headers of the INVITE: `Call-Info:<…>`. `name` in lower case. */
const valuesOf = (args: readonly string[], name: string): string[] =>
  args.flatMap((arg) => (arg.toLowerCase().startsWith(`${name}:`) ? [arg.slice(name.length + 1)] : []));
