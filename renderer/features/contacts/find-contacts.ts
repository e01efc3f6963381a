import type { Contact } from '../../../preload/contract/contacts.ts';
import { createSearchIndex, type SearchIndex } from '../../phone/search/search-index.ts';

const indexes = new WeakMap<readonly Contact[], SearchIndex<Contact>>();

/** Contacts that fit what is being typed, the best first; all of them by name for an empty query. */
export function findContacts(all: readonly Contact[], query: string): readonly Contact[] {
  const index = indexes.get(all) ?? indexContacts(all);
  return index.find(query);
}

function indexContacts(all: readonly Contact[]): SearchIndex<Contact> {
  const order = new Intl.Collator('ru');
  const sorted = [...all].sort((one, other) => order.compare(one.name, other.name));
  const index = createSearchIndex(sorted, ({ name, numbers, organization, position, emails }) => ({
    name,
    numbers: numbers.map(({ number }) => searchable(number)),
    about: [organization, position, ...emails],
  }));
  indexes.set(all, index);
  return index;
}

/** Digits alone; 8 before ten others is Russia's way of writing +7. */
const searchable = (number: string): string => number.replace(/[^\d*#]/g, '').replace(/^8(?=\d{10}$)/, '7');
