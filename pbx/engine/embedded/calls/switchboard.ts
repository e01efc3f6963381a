import { randomUUID } from 'node:crypto';
import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import type {
  CompanyDomain,
  EngineCommand,
  EngineDirectory,
  EngineEvent,
  HangUpCause,
  LegId,
  Sound,
  SoundLibrary,
} from '../../port.ts';
import type { EngineLimits } from '../engine-limits.ts';
import type { EngineLogger } from '../engine-logger.ts';
import { MediaClock } from '../media/media-clock.ts';
import type { MediaIdentity } from '../media/media-identity.ts';
import { MediaPeer } from '../media/media-peer.ts';
import type { MediaPort } from '../media/media-port.ts';
import { SoundCache } from '../media/sound-cache.ts';
import { SoundExchange } from '../media/sound-exchange.ts';
import { askedAnswerAfter } from '../../auto-answer.ts';
import type { PhoneLink } from '../sip/phone-link.ts';
import type { ReferTo } from '../sip/refer-to.ts';
import type { Registrar } from '../sip/registrar.ts';
import type { ReplacedDialog } from '../sip/replaces.ts';
import { isSameHost } from '../sip/same-host.ts';
import type { SipConnection } from '../sip/sip-connection.ts';
import { isSameUser, type SipUser } from '../sip/sip-user.ts';
import { answerOffer, refusalOfInvite, replacedBy } from './admission.ts';
import { ArrivedLeg } from './arrived-leg.ts';
import { Devices, type RungDevice } from './devices.ts';
import { DialledLeg } from './dialled-leg.ts';
import type { Leg } from './leg.ts';
import type { AskedTransfer, LegEvents } from './leg-events.ts';
import { Recordings } from './recordings.ts';

export interface SwitchboardOptions {
  readonly directory: EngineDirectory;
  readonly registrar: Registrar<SipConnection>;
  readonly sounds: SoundLibrary;
  readonly limits: EngineLimits;
  readonly mediaPort: MediaPort;
  readonly identity: MediaIdentity;
  readonly logger: EngineLogger;
  readonly emit: (event: EngineEvent) => void;
}

const WATCH_MS = 1_000;

/** All legs, and who hears whom. Obeys the call commands of the port. */
export class Switchboard {
  readonly #options: SwitchboardOptions;
  readonly #devices: Devices;
  readonly #exchange: SoundExchange;
  readonly #recordings: Recordings;
  readonly #legs = new Map<LegId, Leg>();
  readonly #watch: NodeJS.Timeout;
  #watchedAt = performance.now();

  constructor(options: SwitchboardOptions) {
    const { directory, registrar, logger, emit } = options;
    const onError = (error: unknown, message: string): void =>
      logger.error({ error: String(error) }, message);
    const clock = new MediaClock((error) => onError(error, 'a turn of the media clock failed'));
    this.#options = options;
    this.#devices = new Devices(directory, registrar);
    this.#exchange = new SoundExchange({ clock, cache: new SoundCache(), onError });
    this.#recordings = new Recordings({
      clock,
      isBridged: (peer) => this.#exchange.isBridged(peer),
      emit,
      onError,
    });
    this.#watch = setInterval(() => this.#endTheSilent(), WATCH_MS);
  }

  execute(command: Exclude<EngineCommand, { type: 'show-state' | 'show-messages' }>): void {
    const { emit } = this.#options;
    switch (command.type) {
      case 'dial':
        this.#dial(command.leg, command.company, command.login, this.#devices.ofUser(command));
        return;
      case 'dial-outside':
        this.#dial(command.leg, command.company, undefined, this.#devices.ofNumber(command));
        return;
      case 'early-media':
        // Simulated lines say nothing before they answer: nobody asks for it.
        return;
      case 'ring':
        this.#legs.get(command.leg)?.ring(command.party);
        return;
      case 'answer':
        this.#legs.get(command.leg)?.answer(command.party);
        return;
      case 'hang-up':
        this.#legs.get(command.leg)?.hangUp(command.cause);
        return;
      case 'bridge':
        this.#exchange.bridge(command.legs.flatMap((leg) => this.#mediaOf(leg) ?? []));
        return;
      case 'echo':
        this.#withMedia(command.leg, (media) => this.#exchange.echo(media));
        return;
      case 'play':
        this.#play(command.leg, command.playback, command.sounds);
        return;
      case 'music':
        this.#playMusic(command.leg, command.greeting);
        return;
      case 'silence':
        this.#withMedia(command.leg, (media) => this.#exchange.silence(media));
        return;
      case 'tell-held':
        this.#legs.get(command.leg)?.session?.tellHeld(command.held);
        return;
      case 'tell-party':
        this.#legs.get(command.leg)?.session?.tellParty(command.party);
        return;
      case 'transfer-progress':
        this.#legs.get(command.leg)?.session?.tellTransfer(command.progress);
        return;
      case 'record-leg':
      case 'record-talk':
        this.#record(command);
        return;
      case 'stop-recording':
        this.#recordings.stop(command.recording);
        return;
      case 'receive-fax':
        // Modem tones do not survive Opus, and T.38 (RFC 3362) is not spoken by browsers.
        emit({ ...command, type: 'fax-ended', pages: 0, station: '', failure: 'unsupported' });
        return;
      default:
        missingCase(command);
    }
  }

  /** A user's phone sent an INVITE for a new call. */
  arrived(invite: IncomingInviteRequest, link: PhoneLink, user: SipUser): void {
    const refusal = refusalOfInvite(invite);
    if (refusal) invite.reject(refusal);
    else if (this.#legsOf(user) >= this.#options.limits.legsPerUser)
      invite.reject({ statusCode: 486, reasonPhrase: 'Too Many Calls' });
    else this.#admit(invite, link, user);
  }

  /** Ends every call and closes every recording. */
  async close(): Promise<void> {
    clearInterval(this.#watch);
    for (const leg of [...this.#legs.values()]) leg.hangUp('failed');
    await this.#recordings.close();
  }

  #admit(invite: IncomingInviteRequest, link: PhoneLink, { company, login }: SipUser): void {
    const { message } = invite;
    const dialog = replacedBy(message);
    const replaced = dialog && this.#find(company, dialog);
    if (dialog && (!replaced || dialog.earlyOnly)) {
      // RFC 3891 §3: a call that nobody knows, or one that is answered and was not to be.
      invite.reject({ statusCode: replaced ? 486 : 481 });
      return;
    }
    const id: LegId = `arrived-${randomUUID()}`;
    const events = this.#eventsOf(id);
    const media = this.#createMedia(id, events);
    const offer = answerOffer(media, message.body);
    if (!offer.acceptable) {
      media.close();
      invite.reject({ statusCode: 488 });
      return;
    }
    const { sdp } = offer;
    this.#legs.set(id, new ArrivedLeg({ id, company, login, invite, link, media, sdp, events }));
    const outside = this.#options.directory.company(company)?.outsidePhone(login);
    const answerAfter = askedAnswerAfter(message);
    this.#options.emit({
      type: 'leg-arrived',
      company,
      leg: id,
      caller: outside ? { kind: 'outside', party: outside } : { kind: 'user', login },
      dialled: decodeUser(message.ruri?.user ?? ''),
      ...(replaced ? { replaces: replaced.id } : {}),
      ...(answerAfter === undefined ? {} : { answerAfter }),
    });
  }

  #dial(id: LegId, company: CompanyDomain, login: string | undefined, rung: readonly RungDevice[]): void {
    const events = this.#eventsOf(id);
    const devices = rung.map((device) => ({ ...device, media: this.#createMedia(id, events) }));
    const leg = new DialledLeg({ id, company, login, devices, events });
    this.#legs.set(id, leg);
    leg.start();
  }

  #play(leg: LegId, playback: string, sounds: readonly Sound[]): void {
    const { sounds: library, emit } = this.#options;
    const company = this.#legs.get(leg)?.company ?? '';
    this.#withMedia(leg, (media) => {
      const paths = sounds.map((sound) => library.path(company, sound));
      this.#exchange.play(media, paths, () => emit({ type: 'play-ended', leg, playback }));
    });
  }

  /** Reads the music beforehand: whoever is held first shall not wait in silence for it. */
  warmUp(): Promise<void> {
    return this.#exchange.prepare(this.#options.sounds.music());
  }

  #playMusic(leg: LegId, greeting: string | undefined): void {
    const { sounds } = this.#options;
    const company = this.#legs.get(leg)?.company ?? '';
    this.#withMedia(leg, (media) => {
      const own = greeting && sounds.path(company, { kind: 'greeting', id: greeting });
      this.#exchange.playMusic(media, own || sounds.music());
    });
  }

  #record(command: Extract<EngineCommand, { type: 'record-leg' | 'record-talk' }>): void {
    const { leg, recording } = command;
    const company = this.#legs.get(leg)?.company ?? '';
    const path = this.#options.sounds.recordingPath(company, recording);
    const start = { leg, media: this.#mediaOf(leg), recording, path };
    if (command.type === 'record-talk') this.#recordings.recordTalk(start);
    else this.#recordings.recordLeg(start, command.maxSeconds, command.silenceSeconds);
  }

  #mediaOf(leg: LegId): MediaPeer | undefined {
    return this.#legs.get(leg)?.session?.media;
  }

  #withMedia(leg: LegId, use: (media: MediaPeer) => void): void {
    const media = this.#mediaOf(leg);
    if (media) use(media);
  }

  #createMedia(id: LegId, events: LegEvents): MediaPeer {
    const { mediaPort, identity } = this.#options;
    const media: MediaPeer = new MediaPeer(mediaPort, identity, {
      onDigit: events.onDigit,
      onFailed: () => this.#legs.get(id)?.hangUp('failed'),
      onClosed: () => this.#exchange.silence(media),
    });
    return media;
  }

  #eventsOf(leg: LegId): LegEvents {
    const { emit } = this.#options;
    return {
      onRinging: () => emit({ type: 'leg-ringing', leg }),
      onAnswered: () => emit({ type: 'leg-answered', leg }),
      onHeld: (held) => emit({ type: 'leg-held', leg, held }),
      onDigit: (digit) => emit({ type: 'leg-digit', leg, digit }),
      resolveTransfer: (referTo) => this.#resolveTransfer(leg, referTo),
      onTransferAsked: ({ to, replaces }) =>
        emit({ type: 'transfer-asked', leg, to, ...(replaces === undefined ? {} : { replaces }) }),
      onEnded: (cause: HangUpCause) => {
        this.#legs.delete(leg);
        this.#recordings.stopOf(leg);
        emit({ type: 'leg-ended', leg, cause });
      },
    };
  }

  /** A phone may transfer to whom it could call, and only by its own calls. */
  #resolveTransfer(id: LegId, { user, host, replaces: dialog }: ReferTo): AskedTransfer {
    const leg = this.#legs.get(id);
    if (!leg || !isSameHost(host, leg.company)) return { to: user, refused: 'elsewhere' };
    if (!dialog) return { to: user };
    const other = this.#find(leg.company, dialog);
    if (!other || other === leg || !isSameUser(other.session?.user, leg.session?.user))
      return { to: user, refused: 'no-such-call' };
    return { to: user, replaces: other.id };
  }

  /** The leg that is up and has this dialog; of no other company. */
  #find(company: CompanyDomain, dialog: ReplacedDialog): Leg | undefined {
    return [...this.#legs.values()].find((leg) => leg.company === company && leg.session?.is(dialog));
  }

  /** A phone that died sends no BYE, but no media either. */
  #endTheSilent(): void {
    const now = performance.now();
    const sinceLast = now - this.#watchedAt;
    this.#watchedAt = now;
    // We did not listen ourselves, for the machine slept or was too busy: that is nobody's silence.
    if (sinceLast > 3 * WATCH_MS) {
      for (const leg of this.#legs.values()) leg.session?.media.expectMedia();
      return;
    }
    for (const leg of [...this.#legs.values()]) {
      const media = leg.session?.media;
      if (media && media.silentMs > this.#options.limits.mediaSilenceMs) leg.hangUp('failed');
    }
  }

  #legsOf({ company, login }: SipUser): number {
    return [...this.#legs.values()].filter((leg) => leg.login === login && leg.company === company).length;
  }
}

function decodeUser(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

function missingCase(command: never): never {
  throw new Error(`unknown command ${JSON.stringify(command)}`);
}
