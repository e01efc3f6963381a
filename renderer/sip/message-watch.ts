import type { UA } from 'jssip';
import type { IncomingRequest } from 'jssip/lib/SIPMessage';
import type { Subscriber } from 'jssip/lib/Subscriber';
import type { MessagesWaiting } from '../phone/messages-waiting.ts';
import { readMessageSummary } from './message-summary.ts';

const EXPIRES_S = 3600;
/** Before asking again after the server ended the subscription without saying when. */
const PAUSE_MS = 5000;
/** JsSIP's code of a subscription that the server ended by NOTIFY; others are refusals. */
const FINAL_NOTIFY = 5;
const EVENT = 'message-summary';

/**
 * Follows the person's voice mailbox by a subscription to their own address (RFC 3842), anew after each
 * registration; and believes servers that tell of it without being asked. What was told last holds until then.
 */
export class MessageWatch {
  readonly #ua: UA;
  readonly #user: string;
  readonly #tell: (messages: MessagesWaiting) => void;
  #subscriber: Subscriber | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #registered = false;

  /** `user`: the user part of one's own address. */
  constructor(ua: UA, user: string, tell: (messages: MessagesWaiting) => void) {
    this.#ua = ua;
    this.#user = user;
    this.#tell = tell;
    ua.on('sipEvent', ({ request }: { request: IncomingRequest }) => {
      const event = request.getHeader('event') ?? '';
      if (event.split(';')[0]?.trim() === EVENT) this.#read(request.body);
    });
  }

  registered(): void {
    this.#registered = true;
    if (this.#subscriber === undefined) this.#subscribe();
  }

  lost(): void {
    this.#registered = false;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    const subscriber = this.#subscriber;
    this.#subscriber = undefined;
    subscriber?.removeAllListeners();
    subscriber?.terminate();
  }

  #subscribe(): void {
    const subscriber = this.#ua.subscribe(this.#user, EVENT, 'application/simple-message-summary', {
      expires: EXPIRES_S,
    });
    this.#subscriber = subscriber;
    subscriber.on('notify', (_isFinal, _request, body) => this.#read(body));
    subscriber.on('terminated', (code, _reason, retryAfter) => this.#onTerminated(Number(code), retryAfter));
    subscriber.subscribe();
  }

  /** A refusal stands until the next registration: most servers have no mailbox for everybody. */
  #onTerminated(code: number, retryAfterSeconds: number | undefined): void {
    this.#subscriber = undefined;
    if (code !== FINAL_NOTIFY || !this.#registered) return;
    const delay = retryAfterSeconds === undefined ? PAUSE_MS : retryAfterSeconds * 1000;
    this.#pause = setTimeout(() => {
      if (this.#registered && this.#subscriber === undefined) this.#subscribe();
    }, delay);
  }

  #read(body: string | undefined): void {
    const messages = readMessageSummary(body ?? '');
    if (!messages) return;
    // Some servers give the mailbox no number of its own, and name whose it is instead.
    const account = messages.account === this.#user ? undefined : messages.account;
    this.#tell({ ...messages, account });
  }
}
