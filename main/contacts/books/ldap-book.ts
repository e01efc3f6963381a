import { Client, type Entry, InvalidCredentialsError, NoSuchObjectError, ResultCodeError } from 'ldapts';
import { type BookAddress, type ContactNumber, MOST_CONTACTS } from '../../../preload/contract/contacts.ts';
import { checkedDraft } from '../files/checked-draft.ts';
import type { AddressBook, BookEntry } from './address-book.ts';
import { BookFailure, networkProblem } from './book-failure.ts';
import { bookUrl } from './book-url.ts';

type LdapAddress = Extract<BookAddress, { kind: 'ldap' }>;

const TIMEOUT_MS = 10_000;
const PAGE = 500;

/** inetOrgPerson (RFC 2798), and what Active Directory adds to it. */
const NUMBERS: readonly (readonly [attribute: string, kind: ContactNumber['kind']])[] = [
  ['telephoneNumber', 'work'],
  ['ipPhone', 'work'],
  ['mobile', 'mobile'],
  ['homePhone', 'home'],
  ['otherTelephone', 'other'],
];
const WORDS = ['cn', 'displayName', 'o', 'company', 'title', 'mail', 'description'];
const FILTER = `(|${NUMBERS.map(([attribute]) => `(${attribute}=*)`).join('')})`;

/** People of an LDAP directory (RFC 4511) who have a telephone. */
export function createLdapBook(address: LdapAddress): AddressBook {
  return {
    async read(password, signal) {
      const { href } = bookUrl(address.url, 'ldaps:', 'ldap:');
      const client = new Client({ url: href, timeout: TIMEOUT_MS, connectTimeout: TIMEOUT_MS });
      const leave = () => void client.unbind().catch(() => undefined);
      signal.addEventListener('abort', leave);
      try {
        if (address.login) await client.bind(address.login, password);
        const { searchEntries } = await client.search(address.base, {
          scope: 'sub',
          filter: FILTER,
          attributes: [...WORDS, ...NUMBERS.map(([attribute]) => attribute)],
          paged: { pageSize: PAGE },
          sizeLimit: MOST_CONTACTS,
        });
        return searchEntries.flatMap(entryOf);
      } catch (error) {
        throw failure(error);
      } finally {
        signal.removeEventListener('abort', leave);
        leave();
      }
    },
  };
}

function entryOf(entry: Entry): readonly BookEntry[] {
  const all = (attribute: string) => texts(entry[attribute]);
  const first = (...attributes: string[]) => attributes.flatMap(all)[0] ?? '';
  const contact = checkedDraft({
    name: first('displayName', 'cn'),
    organization: first('company', 'o'),
    position: first('title'),
    numbers: NUMBERS.flatMap(([attribute, kind]) => all(attribute).map((number) => ({ kind, number }))),
    emails: all('mail'),
    note: first('description'),
  });
  return typeof contact === 'string' ? [] : [{ key: entry.dn, contact }];
}

function texts(value: Entry[string] | undefined): readonly string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => one.toString()).filter((text) => text !== '');
}

function failure(error: unknown): BookFailure {
  if (error instanceof InvalidCredentialsError) return new BookFailure('wrong-password', error);
  if (error instanceof NoSuchObjectError || error instanceof ResultCodeError)
    return new BookFailure('not-a-book', error);
  return networkProblem(error);
}
