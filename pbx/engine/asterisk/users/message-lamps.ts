import type { AriClient } from '../ari/ari-client.ts';
import { atOnce } from '../at-once.ts';
import { identityName, type UserIdentity } from './user-identity.ts';

const REQUESTS_AT_ONCE = 8;

interface MessageCounts {
  readonly fresh: number;
  readonly old: number;
}

/**
 * The message lamps of phones (RFC 3842). Asterisk keeps the counts of each mailbox and tells phones of them, desk
 * phones unasked, too; of all that Debian builds only the dialplan's MinivmMWI takes them from outside.
 */
export class MessageLamps {
  readonly #ari: AriClient;
  /** By user, what is to be shown of those who ever had a message. */
  readonly #counts = new Map<string, MessageCounts>();
  #listens = false;

  constructor(ari: AriClient) {
    this.#ari = ari;
  }

  /** Asterisk listens from now on, and may have forgotten them all. */
  async synchronise(): Promise<void> {
    this.#listens = true;
    await atOnce(REQUESTS_AT_ONCE, this.#counts, ([mailbox, counts]) => this.#tell(mailbox, counts));
  }

  async show(user: UserIdentity, counts: MessageCounts): Promise<void> {
    const mailbox = identityName(user);
    this.#counts.set(mailbox, counts);
    if (this.#listens) await this.#tell(mailbox, counts);
  }

  /** A channel that nobody answers says it, and is gone. */
  async #tell(mailbox: string, { fresh, old }: MessageCounts): Promise<void> {
    const place = { context: 'communicator-services', extension: 'messages' };
    const query = { endpoint: `Local/${place.extension}@${place.context}`, ...place };
    const variables = { MAILBOX: mailbox, FRESH: String(fresh), OLD: String(old) };
    await this.#ari.send('POST', '/channels', query, { variables });
  }
}
