import { randomBytes } from 'node:crypto';
import { type IncomingRequestMessage, SubscribeUserAgentServer } from 'sip.js/lib/core/index.js';
import type { CompanyDirectory, EngineDirectory } from '../../port.ts';
import type { EngineLimits } from '../engine-limits.ts';
import type { PhoneLink } from '../sip/phone-link.ts';
import type { SipConnection } from '../sip/sip-connection.ts';
import { addressOfRecord, type SipUser } from '../sip/sip-user.ts';
import { DIALOG_INFO, writeDialogInfo } from './dialog-info.ts';
import { MESSAGE_SUMMARY, type MessageCounts, writeMessageSummary } from './message-summary.ts';
import { isSameState, type ShownState } from './shown-state.ts';
import { Subscription } from './subscription.ts';

const DEFAULT_EXPIRES = 3_600;
const NOT_REGISTERED: ShownState = { state: 'not-registered' };
const NO_MESSAGES: MessageCounts = { fresh: 0, old: 0 };
const EVENTS = 'Allow-Events: dialog, message-summary';

/** Who watches whom: busy lamps (RFC 4235) and waiting messages (RFC 3842). Users are known by address-of-record. */
export class Subscriptions {
  readonly #directory: EngineDirectory;
  readonly #limits: EngineLimits;
  readonly #states = new Map<string, ShownState>();
  readonly #messages = new Map<string, MessageCounts>();
  readonly #byWatched = new Map<string, Set<Subscription>>();
  readonly #byLink = new Map<PhoneLink, Set<Subscription>>();

  constructor(directory: EngineDirectory, limits: EngineLimits) {
    this.#directory = directory;
    this.#limits = limits;
  }

  /** Tells every watcher of the user, if it is news; one who may watch no longer is told that it is over. */
  show(user: SipUser, shown: ShownState): void {
    const address = addressOfRecord(user);
    if (isSameState(this.#stateOf(address), shown)) return;
    // What is not in the table is not registered: it holds no more than there are users on the phone.
    if (shown.state === 'not-registered') this.#states.delete(address);
    else this.#states.set(address, shown);
    this.#tell(address, DIALOG_INFO);
  }

  /** The message-waiting lamp of the user. */
  showMessages(user: SipUser, { fresh, old }: MessageCounts): void {
    const address = addressOfRecord(user);
    const before = this.#messagesOf(address);
    if (before.fresh === fresh && before.old === old) return;
    if (fresh === 0 && old === 0) this.#messages.delete(address);
    else this.#messages.set(address, { fresh, old });
    this.#tell(address, MESSAGE_SUMMARY);
  }

  /** A SUBSCRIBE of an authenticated user, to begin, refresh or end a subscription. */
  receive(request: IncomingRequestMessage, link: PhoneLink): void {
    const seconds = this.#readExpires(request);
    if (seconds > 0 && seconds < this.#limits.minimumExpiresSeconds) {
      link.reply(request, {
        statusCode: 423,
        extraHeaders: [`Min-Expires: ${this.#limits.minimumExpiresSeconds}`],
      });
    } else if (request.toTag) this.#refresh(request, link, seconds);
    else this.#begin(request, link, seconds);
  }

  /** Its phone can be told nothing any more. */
  closed(connection: SipConnection): void {
    for (const link of connection.links)
      for (const subscription of this.#byLink.get(link) ?? []) this.#remove(subscription);
  }

  /** Ends what was not refreshed in time. Call now and then. */
  expire(): void {
    const late = [...this.#byLink.values()]
      .flatMap((some) => [...some])
      .filter(({ expiresAt }) => expiresAt <= Date.now());
    for (const subscription of late) {
      subscription.terminate('timeout');
      this.#remove(subscription);
    }
  }

  #begin(request: IncomingRequestMessage, link: PhoneLink, seconds: number): void {
    const watcher = link.connection?.user;
    const directory = watcher && this.#directory.company(watcher.company);
    if (!watcher || !directory) {
      link.reply(request, { statusCode: 403 });
      return;
    }
    const { company } = watcher;
    const login = directory.resolve(request.ruri?.user ?? '');
    const event = (request.getHeader('event') ?? request.getHeader('o') ?? '')
      .split(';')[0]
      ?.trim()
      .toLowerCase();
    const refusal = this.#refusal(request, link, directory, watcher, login, event);
    if (refusal || login === undefined) {
      link.reply(request, refusal ?? { statusCode: 404 });
      return;
    }
    const entity = `sip:${request.ruri?.user ?? ''}@${company}`;
    const watched = { company, login };
    const address = addressOfRecord(watched);
    const isDialog = event === 'dialog';
    const subscription = new Subscription({
      request,
      link,
      watcher,
      watched,
      toTag: randomBytes(8).toString('hex'),
      contentType: isDialog ? DIALOG_INFO : MESSAGE_SUMMARY,
      write: (version) =>
        isDialog
          ? writeDialogInfo(entity, company, version, this.#stateOf(address))
          : writeMessageSummary(entity, this.#messagesOf(address)),
      onGone: () => this.#remove(subscription),
    });
    if (seconds > 0) this.#add(subscription);
    this.#accept(request, link, subscription, seconds);
  }

  #refusal(
    request: IncomingRequestMessage,
    link: PhoneLink,
    directory: CompanyDirectory,
    watcher: SipUser,
    watched: string | undefined,
    event: string | undefined,
  ): { statusCode: number; reasonPhrase?: string; extraHeaders?: string[] } | undefined {
    if (event !== 'dialog' && event !== 'message-summary') return { statusCode: 489, extraHeaders: [EVENTS] };
    if (watched === undefined) return { statusCode: 404 };
    const { login } = watcher;
    const allowed = event === 'dialog' ? directory.mayWatch(login, watched) : watched === login;
    if (!allowed) return { statusCode: 403 };
    const type = event === 'dialog' ? DIALOG_INFO : MESSAGE_SUMMARY;
    const accepted = request.getHeaders('accept').join(',').toLowerCase();
    if (accepted && !accepted.includes(type) && !accepted.includes('*/*')) return { statusCode: 406 };
    const count = this.#byLink.get(link)?.size ?? 0;
    if (count >= this.#limits.subscriptionsPerConnection)
      return { statusCode: 403, reasonPhrase: 'Too Many Subscriptions' };
    return undefined;
  }

  #refresh(request: IncomingRequestMessage, link: PhoneLink, seconds: number): void {
    // It may have moved here with its link from a connection that was lost.
    const links = [...(link.connection?.links ?? [])];
    const known = links.flatMap((candidate) => [...(this.#byLink.get(candidate) ?? [])]);
    const subscription = known.find((candidate) => candidate.matches(request));
    if (subscription) this.#accept(request, link, subscription, seconds);
    else link.reply(request, { statusCode: 481 });
  }

  #accept(
    request: IncomingRequestMessage,
    link: PhoneLink,
    subscription: Subscription,
    seconds: number,
  ): void {
    subscription.refresh(request, seconds);
    new SubscribeUserAgentServer(link.core, request).accept({
      statusCode: 200,
      toTag: subscription.toTag,
      extraHeaders: [`Expires: ${seconds}`, `Contact: ${link.contact}`, EVENTS],
    });
    if (seconds > 0) {
      subscription.notify();
      return;
    }
    subscription.terminate('timeout');
    this.#remove(subscription);
  }

  #readExpires(request: IncomingRequestMessage): number {
    const seconds = Number(request.getHeader('expires') ?? DEFAULT_EXPIRES);
    const valid = Number.isInteger(seconds) && seconds >= 0 ? seconds : DEFAULT_EXPIRES;
    return Math.min(valid, this.#limits.maximumExpiresSeconds);
  }

  #tell(address: string, contentType: string): void {
    for (const subscription of [...(this.#byWatched.get(address) ?? [])]) {
      if (subscription.contentType !== contentType) continue;
      if (contentType === MESSAGE_SUMMARY || this.#mayWatch(subscription)) subscription.notify();
      else this.#reject(subscription);
    }
  }

  /** Settings may have changed since it began. */
  #mayWatch({ watcher, watched }: Subscription): boolean {
    return this.#directory.company(watched.company)?.mayWatch(watcher.login, watched.login) ?? false;
  }

  #reject(subscription: Subscription): void {
    subscription.terminate('rejected');
    this.#remove(subscription);
  }

  #stateOf(address: string): ShownState {
    return this.#states.get(address) ?? NOT_REGISTERED;
  }

  #messagesOf(address: string): MessageCounts {
    return this.#messages.get(address) ?? NO_MESSAGES;
  }

  #add(subscription: Subscription): void {
    addTo(this.#byWatched, addressOfRecord(subscription.watched), subscription);
    addTo(this.#byLink, subscription.link, subscription);
  }

  #remove(subscription: Subscription): void {
    removeFrom(this.#byWatched, addressOfRecord(subscription.watched), subscription);
    removeFrom(this.#byLink, subscription.link, subscription);
  }
}

function addTo<K>(table: Map<K, Set<Subscription>>, key: K, subscription: Subscription): void {
  const some = table.get(key) ?? new Set();
  table.set(key, some.add(subscription));
}

function removeFrom<K>(table: Map<K, Set<Subscription>>, key: K, subscription: Subscription): void {
  const some = table.get(key);
  some?.delete(subscription);
  if (some?.size === 0) table.delete(key);
}
