import type { LegId } from '../../port.ts';
import type { Leg } from './leg.ts';

/** The legs that have not ended, by name and by the channels that carry or alert them. */
export class LegBook {
  readonly #legs = new Map<LegId, Leg>();
  readonly #channels = new Map<string, Leg>();

  add(leg: Leg): void {
    this.#legs.set(leg.id, leg);
    if (leg.channel !== undefined) this.#channels.set(leg.channel, leg);
  }

  /** One more channel belongs to this leg. */
  attach(channel: string, leg: Leg): void {
    this.#channels.set(channel, leg);
  }

  detach(channel: string): void {
    this.#channels.delete(channel);
  }

  remove(leg: Leg): void {
    this.#legs.delete(leg.id);
  }

  get(id: LegId): Leg | undefined {
    return this.#legs.get(id);
  }

  ofChannel(channel: string): Leg | undefined {
    return this.#channels.get(channel);
  }

  all(): readonly Leg[] {
    return [...this.#legs.values()];
  }

  channels(): readonly string[] {
    return [...this.#channels.keys()];
  }
}
