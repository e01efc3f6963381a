import type { TracedMessage } from '../phone/line-diagnostics.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Some hours of an ordinary day; subscriptions and keep-alive are most of it. */
const MOST_MESSAGES = 1000;
const LONGEST = 16_384;

/** The SIP messages that passed last. Secrets do not even get into memory here. */
export class WireTrace {
  #messages: TracedMessage[] = [];

  note(direction: TracedMessage['direction'], text: string): void {
    this.#messages.push({ at: Date.now(), direction, text: withoutSecrets(text.slice(0, LONGEST)) });
    if (this.#messages.length > 2 * MOST_MESSAGES) this.#messages = this.#messages.slice(-MOST_MESSAGES);
  }

  get messages(): readonly TracedMessage[] {
    return this.#messages.slice(-MOST_MESSAGES);
  }
}
