import { type IncomingRequestMessage, NameAddrHeader, type URI } from 'sip.js/lib/core/index.js';
import type { PhoneLink } from '../sip/phone-link.ts';
import type { SipUser } from '../sip/sip-user.ts';

export interface SubscriptionOptions {
  readonly request: IncomingRequestMessage;
  readonly link: PhoneLink;
  readonly toTag: string;
  /** Who is told. */
  readonly watcher: SipUser;
  /** Of whom. */
  readonly watched: SipUser;
  readonly contentType: string;
  /** Writes the body of NOTIFY number `version`, from 0. */
  readonly write: (version: number) => string;
  readonly onGone: () => void;
}

/** One watcher's subscription: the notifier's half of its dialog (RFC 6665 §4.2). */
export class Subscription {
  readonly watcher: SipUser;
  readonly watched: SipUser;
  readonly link: PhoneLink;
  readonly #options: SubscriptionOptions;
  readonly #event: string;
  #target: URI;
  #sequence = 0;
  #version = 0;
  #expiresAt = 0;

  constructor(options: SubscriptionOptions) {
    this.watcher = options.watcher;
    this.watched = options.watched;
    this.link = options.link;
    this.#options = options;
    this.#event = options.request.getHeader('event') ?? options.request.getHeader('o') ?? '';
    this.#target = contactOf(options.request) ?? options.request.from.uri;
  }

  /** Epoch ms. */
  get expiresAt(): number {
    return this.#expiresAt;
  }

  get contentType(): string {
    return this.#options.contentType;
  }

  get toTag(): string {
    return this.#options.toTag;
  }

  matches(request: IncomingRequestMessage): boolean {
    const { request: first, toTag } = this.#options;
    return request.callId === first.callId && request.toTag === toTag && request.fromTag === first.fromTag;
  }

  /** @param seconds from now; the Contact of a refresh becomes the new target (RFC 6665 §4.4.1). */
  refresh(request: IncomingRequestMessage, seconds: number): void {
    this.#expiresAt = Date.now() + seconds * 1000;
    this.#target = contactOf(request) ?? this.#target;
  }

  notify(): void {
    const seconds = Math.max(0, Math.round((this.#expiresAt - Date.now()) / 1000));
    this.#send(`active;expires=${seconds}`, true);
  }

  /** The last NOTIFY. @param reason of RFC 6665 §4.1.3; of `rejected` the watcher is told nothing more */
  terminate(reason: 'timeout' | 'rejected'): void {
    this.#send(`terminated;reason=${reason}`, reason !== 'rejected');
  }

  #send(state: string, tells: boolean): void {
    const { request: first, toTag, contentType, write, onGone } = this.#options;
    this.#sequence += 1;
    const { core, contact } = this.link;
    const notify = core.makeOutgoingRequestMessage(
      'NOTIFY',
      this.#target,
      first.to.uri,
      first.from.uri,
      { callId: first.callId, cseq: this.#sequence, fromTag: toTag, toTag: first.fromTag },
      [`Event: ${this.#event}`, `Subscription-State: ${state}`, `Contact: ${contact}`],
      tells ? { contentDisposition: 'render', contentType, content: write(this.#version++) } : undefined,
    );
    core.request(notify, {
      onReject: ({ message }) => {
        // 408: nobody answered. 481: the phone knows nothing of it (RFC 6665 §4.2.2).
        if (message.statusCode === 481 || message.statusCode === 408) onGone();
      },
    });
  }
}

function contactOf(request: IncomingRequestMessage): URI | undefined {
  const contact: unknown = request.parseHeader('contact');
  return contact instanceof NameAddrHeader ? contact.uri : undefined;
}
