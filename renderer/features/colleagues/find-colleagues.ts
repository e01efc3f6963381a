import type { Colleague } from '../../../pbx/contract/session.ts';
import { createSearchIndex, type SearchIndex } from '../../phone/search/search-index.ts';

/** The index of a list lives as long as the list. */
const indexes = new WeakMap<readonly Colleague[], SearchIndex<Colleague>>();

/**
 * Whoever fits what is being typed, the best first: by number, name, department or position, in either alphabet
 * and keyboard layout. An empty query fits everyone, in the order given.
 */
export function findColleagues(all: readonly Colleague[], query: string): readonly Colleague[] {
  const known = indexes.get(all) ?? indexColleagues(all);
  return known.find(query);
}

function indexColleagues(all: readonly Colleague[]): SearchIndex<Colleague> {
  const departments = new Map(all.map(({ id, name }) => [id, name]));
  const index = createSearchIndex(all, (colleague) => ({
    name: colleague.name,
    numbers: [colleague.extension, ...(colleague.login ? [colleague.login] : [])],
    about: [
      ...(colleague.departments ?? []).map((id) => departments.get(id) ?? ''),
      colleague.position ?? '',
    ],
  }));
  indexes.set(all, index);
  return index;
}
