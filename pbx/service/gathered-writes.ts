import type { WriteQueue } from './write-queue.ts';

/** Writes that go together: one takes all that has come up for its company until its turn. */
export interface GatheredWrites<Item> {
  /** Replaces what waits under this id. */
  add(company: string, id: string, item: Item): void;
  /** Takes it back, unless its turn has come. */
  drop(company: string, id: string): void;
}

/** `write` may be carried out again after a failure, so it must not do its work twice. */
export const gatheredWrites = <Item>(
  queue: WriteQueue,
  what: string,
  write: (company: string, items: readonly Item[]) => Promise<void>,
): GatheredWrites<Item> => {
  const waiting = new Map<string, Map<string, Item>>();

  const take = (company: string): readonly Item[] => {
    const items = [...(waiting.get(company)?.values() ?? [])];
    waiting.delete(company);
    return items;
  };

  return {
    add(company, id, item) {
      const others = waiting.get(company);
      if (others) {
        others.set(id, item);
        return;
      }
      waiting.set(company, new Map([[id, item]]));
      let items: readonly Item[] | undefined;
      queue.add(what, () => {
        items ??= take(company);
        return write(company, items);
      });
    },
    drop: (company, id) => void waiting.get(company)?.delete(id),
  };
};
