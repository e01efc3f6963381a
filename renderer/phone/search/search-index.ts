import { readQuery } from './search-query.ts';
import { BEST_RANK, Searchable, type SearchSubject } from './searchable.ts';

export interface SearchIndex<Item> {
  /** Everyone who fits, the best first; those who fit as well in the order given. An empty query fits all. */
  find(query: string): readonly Item[];
}

/**
 * Finds people by any part of what is known of them: a number from its beginning or any piece of it, words of a
 * name, also typed in the wrong keyboard layout, in Latin letters, or on a keypad's letters; department, position.
 * Several words must all fit.
 */
export function createSearchIndex<Item>(
  items: readonly Item[],
  subjectOf: (item: Item) => SearchSubject,
): SearchIndex<Item> {
  let searchables: readonly Searchable[] | undefined;
  return {
    find(text) {
      const query = readQuery(text);
      if (query === undefined) return items;
      searchables ??= items.map((item) => new Searchable(subjectOf(item)));
      const byRank: Item[][] = Array.from({ length: BEST_RANK + 1 }, () => []);
      for (const [at, item] of items.entries()) byRank[searchables[at]?.rank(query) ?? 0]?.push(item);
      return byRank.slice(1).reverse().flat();
    },
  };
}
