import { DAVClient } from 'tsdav';
import type { BookAddress } from '../../../preload/contract/contacts.ts';
import { readVcards } from '../files/read-vcards.ts';
import type { AddressBook, BookEntry } from './address-book.ts';
import { BookFailure, networkProblem } from './book-failure.ts';
import { bookUrl } from './book-url.ts';

type CardDavAddress = Extract<BookAddress, { kind: 'carddav' }>;

/** All address books of a person on a CardDAV server (RFC 6352), found from its address (RFC 6764). */
export function createCardDavBook(address: CardDavAddress, fetch: typeof globalThis.fetch): AddressBook {
  return {
    async read(password, signal) {
      const server = bookUrl(address.url, 'https:', 'http:');
      const client = new DAVClient({
        serverUrl: server.href,
        credentials: {},
        authMethod: 'Custom',
        authFunction: async () => ({ authorization: basic(address.login, password) }),
        defaultAccountType: 'carddav',
        fetch: guarded(fetch, server, signal),
      });
      try {
        await client.login();
        const books = await client.fetchAddressBooks();
        const entries: BookEntry[] = [];
        for (const book of books) {
          for (const { url, data } of await client.fetchVCards({ addressBook: book }))
            entries.push(...entriesOf(url, data));
        }
        return entries;
      } catch (error) {
        throw failure(error);
      }
    },
  };
}

/** In UTF-8 (RFC 7617 §2.1), which tsdav's own does not know: passwords may be Russian. */
const basic = (login: string, password: string): string =>
  `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;

function entriesOf(key: string, card: unknown): readonly BookEntry[] {
  if (typeof card !== 'string') return [];
  return readVcards(card)
    .contacts.slice(0, 1)
    .map((contact) => ({ key, contact }));
}

/**
 * Every request goes to the server's own site over a connection as safe as the first: a server must not send the
 * password elsewhere. A refused password is told at once, rather than as a book that is not there.
 */
function guarded(fetch: typeof globalThis.fetch, server: URL, signal: AbortSignal): typeof globalThis.fetch {
  return async (input, init) => {
    const target = bookUrl(input instanceof Request ? input.url : String(input), 'https:', 'http:');
    if (siteOf(target) !== siteOf(server)) throw new BookFailure('not-a-book');
    const response = await fetch(target, { ...init, signal });
    if (response.status === 401 || response.status === 403) throw new BookFailure('wrong-password');
    return response;
  };
}

/** Large providers keep a person's books on a host of their own: contacts.example.com → p42.example.com. */
const siteOf = ({ hostname }: URL): string =>
  /^[\d.]+$|:/.test(hostname) ? hostname : hostname.split('.').slice(-2).join('.');

/** tsdav wraps what its fetch threw, or says in words what it did not find. */
function failure(error: unknown): BookFailure {
  if (error instanceof BookFailure) return error;
  if (error instanceof Error && error.cause instanceof BookFailure) return error.cause;
  const isNetwork =
    error instanceof TypeError ||
    (error instanceof Error && /abort|timeout|net::/i.test(`${error.name} ${error.message}`));
  return isNetwork ? networkProblem(error) : new BookFailure('not-a-book', error);
}
