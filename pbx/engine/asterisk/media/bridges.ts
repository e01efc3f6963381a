import { randomUUID } from 'node:crypto';
import type { AriClient } from '../ari/ari-client.ts';
import { unlessGone } from '../ari/unless-gone.ts';

const OURS = 'communicator-';

/** Whether a bridge of this id was made by Bridges. */
export const isOurBridge = (id: string): boolean => id.startsWith(OURS);

/** Mixing bridges and who is in them. A bridge ends with its last member. */
export class Bridges {
  readonly #ari: AriClient;
  readonly #members = new Map<string, Set<string>>();

  constructor(ari: AriClient) {
    this.#ari = ari;
  }

  async create(): Promise<string> {
    const id = OURS + randomUUID();
    await this.#ari.tell('POST', `/bridges/${id}`, { type: 'mixing' });
    this.#members.set(id, new Set());
    return id;
  }

  /** This channel is in a bridge that somebody else has made. */
  takeOver(bridge: string, channel: string): void {
    this.#members.set(bridge, (this.#members.get(bridge) ?? new Set()).add(channel));
  }

  /** Channels in the bridge. */
  members(bridge: string): readonly string[] {
    return [...(this.#members.get(bridge) ?? [])];
  }

  async add(bridge: string, channels: readonly string[]): Promise<void> {
    for (const channel of channels) this.#members.get(bridge)?.add(channel);
    try {
      await this.#add(bridge, channels);
    } catch {
      // Where one of them has hung up, none is added.
      for (const channel of channels) await unlessGone(this.#add(bridge, [channel]));
    }
  }

  async remove(bridge: string, channel: string): Promise<void> {
    if (!this.#members.get(bridge)?.delete(channel)) return;
    await unlessGone(this.#ari.send('POST', `/bridges/${bridge}/removeChannel`, { channel }));
    await this.#endIfEmpty(bridge);
  }

  /** The channel is no more: Asterisk took it out by itself. */
  async left(bridge: string, channel: string): Promise<void> {
    this.#members.get(bridge)?.delete(channel);
    await this.#endIfEmpty(bridge);
  }

  /** Who the far end is, is told by `tell-party` alone. */
  #add(bridge: string, channels: readonly string[]): Promise<unknown> {
    const query = { channel: channels.join(','), inhibitConnectedLineUpdates: 'true' };
    return this.#ari.send('POST', `/bridges/${bridge}/addChannel`, query);
  }

  async #endIfEmpty(bridge: string): Promise<void> {
    if (this.members(bridge).length > 0 || !this.#members.delete(bridge)) return;
    await unlessGone(this.#ari.tell('DELETE', `/bridges/${bridge}`));
  }
}
