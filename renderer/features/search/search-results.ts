import type { LucideIcon } from 'lucide-react';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Contact } from '../../../preload/contract/contacts.ts';
import { createSearchIndex } from '../../phone/search/search-index.ts';
import { findColleagues } from '../colleagues/find-colleagues.ts';
import { findContacts } from '../contacts/find-contacts.ts';
import { isNumberText } from '../dial/is-number-text.ts';

/** Something the window can show or do. */
export interface SearchCommand {
  readonly id: string;
  readonly title: string;
  readonly icon: LucideIcon;
  /** The section that it is a part of; such a one is shown only when it is asked for. */
  readonly within?: string;
  readonly run: () => void;
}

/** One line of what was found. */
export type SearchResult =
  | { readonly kind: 'number'; readonly id: string; readonly number: string }
  | { readonly kind: 'colleague'; readonly id: string; readonly colleague: Colleague }
  | { readonly kind: 'contact'; readonly id: string; readonly contact: Contact; readonly number: string }
  | { readonly kind: 'command'; readonly id: string; readonly command: SearchCommand };

export interface Searched {
  readonly colleagues: readonly Colleague[];
  readonly contacts: readonly Contact[];
  readonly commands: readonly SearchCommand[];
}

/** More of one kind would hide the others. */
const MOST_PEOPLE = 8;
const MOST_COMMANDS = 4;

/** What fits the words, by kind: the number itself, colleagues, contacts, then what the window can do. */
export function searchResults(
  { colleagues, contacts, commands }: Searched,
  query: string,
): readonly SearchResult[] {
  const isAsked = query.trim() !== '';
  const people = isAsked ? findColleagues(colleagues, query).slice(0, MOST_PEOPLE) : [];
  const known = isAsked ? findContacts(contacts, query).slice(0, MOST_PEOPLE) : [];
  const isWhole = people.some(({ extension }) => extension === query.trim());
  return [
    ...(isNumberText(query) && !isWhole
      ? [{ kind: 'number', id: 'number', number: query.trim() } as const]
      : []),
    ...people.map(
      (colleague) => ({ kind: 'colleague', id: `colleague ${colleague.extension}`, colleague }) as const,
    ),
    ...known.flatMap((contact) => {
      const number = contact.numbers[0]?.number;
      return number === undefined
        ? []
        : [{ kind: 'contact', id: `contact ${contact.id}`, contact, number } as const];
    }),
    ...foundCommands(commands, query).map(
      (command) => ({ kind: 'command', id: `command ${command.id}`, command }) as const,
    ),
  ];
}

/** Whom Enter calls; undefined for what is not called. */
export function targetOf(result: SearchResult): string | undefined {
  switch (result.kind) {
    case 'number':
    case 'contact':
      return result.number;
    case 'colleague':
      return result.colleague.extension;
    case 'command':
      return undefined;
  }
}

function foundCommands(commands: readonly SearchCommand[], query: string): readonly SearchCommand[] {
  if (query.trim() === '') return commands.filter(({ within }) => within === undefined);
  const index = createSearchIndex(commands, ({ title }) => ({ name: title, numbers: [], about: [] }));
  return index.find(query).slice(0, MOST_COMMANDS);
}
