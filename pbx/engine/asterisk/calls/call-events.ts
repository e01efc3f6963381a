import { askedAnswerAfter } from '../../auto-answer.ts';
import type { Caller, EngineDirectory, EngineEvent, LegId } from '../../port.ts';
import type { AriEvent, Channel } from '../ari/ari-event.ts';
import { HELPER, type HelperChannels } from '../ari/helper-channels.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { FAX_CONTEXT } from '../names.ts';
import { identityOfChannel, type UserIdentity } from '../users/user-identity.ts';
import { DIALLED } from './alerting.ts';
import { causeOfEnd } from './cause-mapping.ts';
import { type Leg, newLeg } from './leg.ts';
import type { Switchboard } from './switchboard.ts';

export interface CallEventsParts {
  readonly switchboard: Switchboard;
  readonly helpers: HelperChannels;
  readonly directory: EngineDirectory;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
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
    const user = identityOfChannel(channel.name);
    if (!user) {
      this.#parts.logger.warn({ channel: channel.name }, 'a call from nobody we know');
      return;
    }
    const leg = newLeg(channel.id, user.company, channel.id);
    leg.playbacks = playbacks;
    this.#parts.switchboard.legs.add(leg);
    const answerAfter = askedAnswerAfter({ getHeaders: (name) => valuesOf(args, name) });
    const tell = (): void => {
      if (this.#parts.switchboard.legs.get(leg.id) === leg)
        this.#tellArrival(channel, user, { ...(answerAfter !== undefined && { answerAfter }) });
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
    const user = identityOfChannel(channel.name);
    if (!replaced || !user) return;
    const leg = newLeg(channel.id, replaced.company, channel.id);
    leg.up = true;
    leg.hears = replaced.hears;
    replaced.hears = { kind: 'nothing' };
    this.#parts.switchboard.legs.add(leg);
    this.#tellArrival(channel, user, { replaces: replaced.id });
    this.#parts.switchboard.ended(replaced, 'normal');
  }

  #tellArrival(
    channel: Channel,
    user: UserIdentity,
    more: { readonly replaces?: LegId; readonly answerAfter?: number },
  ): void {
    this.#parts.emit({
      type: 'leg-arrived',
      company: user.company,
      leg: channel.id,
      caller: this.#caller(user),
      dialled: channel.dialplan.exten,
      ...more,
    });
  }

  #caller({ company, login }: UserIdentity): Caller {
    const party = this.#parts.directory.company(company)?.outsidePhone(login);
    return party ? { kind: 'outside', party } : { kind: 'user', login };
  }
}

/** The dialplan hands over some headers of the INVITE: `Call-Info:<…>`. `name` in lower case. */
const valuesOf = (args: readonly string[], name: string): string[] =>
  args.flatMap((arg) => (arg.toLowerCase().startsWith(`${name}:`) ? [arg.slice(name.length + 1)] : []));
