import type { UA } from 'jssip';
import type { Subscriber } from 'jssip/lib/Subscriber';
import { type Lamp, unknownLamp } from '../phone/lamps/lamp.ts';
import { readDialogInfo } from './dialog-info.ts';
import { type KnownDialogs, lampOf, learn } from './watched-extension.ts';

const EXPIRES_S = 600;
/** Before asking again after the server ended a subscription without saying when. */
const PAUSE_MS = 5000;
/** JsSIP's code of a subscription that the server ended by NOTIFY; others are refusals. */
const FINAL_NOTIFY = 5;

/**
 * Follows colleagues' lamps by SIP `dialog` subscriptions (RFC 4235), anew after each registration. What was
 * told before a connection broke is worth nothing after: the lamps are unknown until told again.
 */
export class LampWatch {
  readonly #ua: UA;
  readonly #tell: (extension: string, lamp: Lamp) => void;
  readonly #subscribers = new Map<string, Subscriber>();
  readonly #pauses = new Set<ReturnType<typeof setTimeout>>();
  #extensions: readonly string[] = [];
  #registered = false;

  constructor(ua: UA, tell: (extension: string, lamp: Lamp) => void) {
    this.#ua = ua;
    this.#tell = tell;
  }

  watch(extensions: readonly string[]): void {
    this.#extensions = [...new Set(extensions)];
    for (const extension of this.#subscribers.keys())
      if (!this.#extensions.includes(extension)) this.#drop(extension);
    if (this.#registered) this.#subscribeAll();
  }

  registered(): void {
    this.#registered = true;
    this.#subscribeAll();
  }

  lost(): void {
    this.#registered = false;
    for (const pause of this.#pauses) clearTimeout(pause);
    this.#pauses.clear();
    for (const extension of [...this.#subscribers.keys()]) this.#drop(extension);
  }

  #subscribeAll(): void {
    for (const extension of this.#extensions)
      if (!this.#subscribers.has(extension)) this.#subscribe(extension);
  }

  #subscribe(extension: string): void {
    const subscriber = this.#ua.subscribe(extension, 'dialog', 'application/dialog-info+xml', {
      expires: EXPIRES_S,
    });
    this.#subscribers.set(extension, subscriber);
    let dialogs: KnownDialogs = new Map();
    subscriber.on('notify', (_isFinal, _request, body) => {
      const info = body === undefined ? undefined : readDialogInfo(body);
      if (info === undefined) return;
      dialogs = learn(dialogs, info);
      this.#tell(extension, lampOf(dialogs, info.lamp));
    });
    subscriber.on('terminated', (code, _reason, retryAfter) =>
      this.#onTerminated(extension, Number(code), retryAfter),
    );
    subscriber.subscribe();
  }

  /** A refusal stands until the next registration; a subscription that was ended is asked for again. */
  #onTerminated(extension: string, code: number, retryAfterSeconds: number | undefined): void {
    this.#tell(extension, unknownLamp);
    if (code !== FINAL_NOTIFY || !this.#registered) return;
    const delay = retryAfterSeconds === undefined ? PAUSE_MS : retryAfterSeconds * 1000;
    const pause = setTimeout(() => {
      this.#pauses.delete(pause);
      if (this.#registered && this.#extensions.includes(extension)) this.#subscribe(extension);
    }, delay);
    this.#pauses.add(pause);
  }

  #drop(extension: string): void {
    const subscriber = this.#subscribers.get(extension);
    this.#subscribers.delete(extension);
    subscriber?.removeAllListeners();
    subscriber?.terminate();
    this.#tell(extension, unknownLamp);
  }
}
