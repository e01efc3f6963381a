import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type AriClient, AriError } from './ari-client.ts';
import { unlessGone } from './unless-gone.ts';

/** What StasisStart says of a channel that belongs to no party. */
export const HELPER = 'helper';

const START_LIMIT_MS = 5_000;
/** What ARI says (500) of a function that answers nothing: its contact is gone, say. */
const NOT_THERE = 'Unable to read provided function';

/** Channels of our own that carry no party: they listen in, or send back what they hear. */
export class HelperChannels {
  readonly #ari: AriClient;
  readonly #application: string;
  readonly #starting = new Map<string, () => void>();

  constructor(ari: AriClient, application: string) {
    this.#ari = ari;
    this.#application = application;
  }

  /** Makes a channel of this id that hears what `channel` says, or what it says and hears. Resolves when it may be recorded. */
  async listenTo(channel: string, direction: 'in' | 'both', id: string): Promise<void> {
    const path = `/channels/${channel}/snoop/${encodeURIComponent(id)}`;
    await this.#start(id, () => this.#ari.send('POST', path, { spy: direction, ...this.#owner() }));
  }

  /** A channel that sends back what it hears. */
  async echo(): Promise<string> {
    const endpoint = 'Local/echo@communicator-services';
    const channelId = randomUUID();
    await this.#start(channelId, () =>
      this.#ari.send('POST', '/channels', { endpoint, channelId, ...this.#owner() }),
    );
    return channelId;
  }

  /**
   * Reads the dialplan's functions, `PJSIP_AOR(…)`: they are told of a channel only, so one is lent to `work`. Of what is
   * not there (any more) an empty text is read.
   */
  async reading(work: (read: (expression: string) => Promise<string>) => Promise<void>): Promise<void> {
    const channel = await this.echo();
    try {
      await work(async (variable) => {
        const reading = this.#ari.send('GET', `/channels/${channel}/variable`, { variable });
        const answer = await reading.catch((error: unknown) => {
          if (error instanceof AriError && error.message.includes(NOT_THERE)) return { value: '' };
          throw error;
        });
        return z.object({ value: z.string() }).parse(answer).value;
      });
    } finally {
      await this.hangUp(channel);
    }
  }

  hangUp(channel: string): Promise<void> {
    return unlessGone(this.#ari.send('DELETE', `/channels/${encodeURIComponent(channel)}`));
  }

  /** StasisStart came for a helper. */
  started(channel: string): void {
    this.#starting.get(channel)?.();
  }

  async #start(id: string, request: () => Promise<unknown>): Promise<void> {
    let limit: NodeJS.Timeout | undefined;
    const started = new Promise<void>((resolve, reject) => {
      this.#starting.set(id, resolve);
      // Asterisk may go down meanwhile: then nobody tells.
      limit = setTimeout(() => reject(new AriError(0, 'a helper channel did not start')), START_LIMIT_MS);
    });
    started.catch(() => {});
    try {
      z.object({ id: z.literal(id) }).parse(await request());
      await started;
    } finally {
      clearTimeout(limit);
      this.#starting.delete(id);
    }
  }

  #owner() {
    return { app: this.#application, appArgs: HELPER };
  }
}
