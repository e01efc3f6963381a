import { z } from 'zod';
import {
  BookAddress,
  type BookProblem,
  type BookView,
  type ConnectOutcome,
  Contact,
  type ContactList,
} from '../../preload/contract/contacts.ts';
import type { Log } from '../log/log.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import type { AddressBook, OpenAddressBook } from './books/address-book.ts';
import { BookFailure, networkProblem } from './books/book-failure.ts';
import type { ContactBook } from './contact-book.ts';
import type { SharedContactBook } from './shared-contact-book.ts';
import type { JsonFile } from '../json-file.ts';

/** Nobody waits: what was read last is shown meanwhile. */
const READ_LIMIT_MS = 60_000;

/** The address books of an account, with what was read of them last: it is there at the next start at once. */
export const BooksFile = z.object({
  version: z.literal(1),
  books: z.array(z.object({ id: z.string(), address: BookAddress, contacts: z.array(Contact) })),
});
export type BooksFile = z.infer<typeof BooksFile>;
export const noBooks: BooksFile = { version: 1, books: [] };
type KeptBook = BooksFile['books'][number];

export interface ContactsDeskPorts {
  /** Shared where the account has a PBX to keep them. */
  readonly personal: ContactBook | SharedContactBook;
  readonly file: JsonFile<BooksFile>;
  readonly vault: () => Promise<CredentialVault>;
  readonly openBook: OpenAddressBook;
  readonly log: Log;
  /** The contacts are not what they were. */
  readonly tell: () => void;
}

export interface ContactsDesk {
  readonly personal: ContactBook;
  /** The person's own contacts and those of address books, as read last. */
  list(): Promise<ContactList>;
  /** Reads the address book once, and keeps it when that works. */
  connect(address: BookAddress, password: string): Promise<ConnectOutcome>;
  /** Its password is forgotten too. */
  disconnect(id: string): Promise<void>;
  /** Reads every address book again; what was read last is there meanwhile. Never rejects. */
  refresh(): Promise<void>;
  /** Reads the person's own again, where they are at the PBX. Never rejects. */
  refreshPersonal(): Promise<void>;
  /** Takes what only this computer has to the PBX. Rejects when there is none, or it does not answer. */
  moveToPbx(): Promise<void>;
  close(): void;
}

/** All contacts of one account. */
export function createContactsDesk(ports: ContactsDeskPorts): ContactsDesk {
  const { personal, file, vault, openBook, log, tell } = ports;
  const shared = 'moveHere' in personal ? personal : undefined;
  const closing = new AbortController();
  const states = new Map<string, { state: BookView['state']; problem: BookProblem | null }>();
  let loaded: Promise<readonly KeptBook[]> | undefined;

  const books = () => {
    loaded ??= file.read().then((kept) => kept.books);
    return loaded;
  };
  const keep = async (next: readonly KeptBook[]) => {
    await file.write({ version: 1, books: [...next] });
    loaded = Promise.resolve(next);
    tell();
  };
  const read = async (id: string, book: AddressBook, password: string): Promise<Contact[]> => {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(READ_LIMIT_MS)]);
    const entries = await book.read(password, signal);
    return entries.map(
      ({ key, contact }): Contact => ({ ...contact, id: `${id}:${key}`.slice(-300), book: id }),
    );
  };
  const refreshOne = async ({ id, address }: KeptBook): Promise<void> => {
    if (states.get(id)?.state === 'reading') return;
    states.set(id, { state: 'reading', problem: null });
    tell();
    try {
      const password = (await (await vault()).read(vaultName(id))) ?? '';
      const contacts = await read(id, openBook(address), password);
      states.set(id, { state: 'ready', problem: null });
      await keep((await books()).map((book) => (book.id === id ? { ...book, contacts } : book)));
    } catch (error) {
      if (closing.signal.aborted) return;
      const { problem } = networkProblem(error);
      log.warn('An address book could not be read', { problem });
      states.set(id, { state: 'failed', problem });
      tell();
    }
  };
  const view = ({ id, address, contacts }: KeptBook): BookView => ({
    id,
    address,
    contacts: contacts.length,
    ...(states.get(id) ?? { state: 'ready', problem: null }),
  });

  return {
    personal,
    async list() {
      const kept = await books();
      const own = await personal.list();
      const onlyHere = (await shared?.countHere()) ?? 0;
      return {
        contacts: [...own, ...kept.flatMap(({ contacts }) => contacts)],
        books: kept.map(view),
        ...(onlyHere > 0 && { onlyHere }),
      };
    },
    async connect(address, password) {
      const id = crypto.randomUUID();
      try {
        const contacts = await read(id, openBook(address), password);
        await (await vault()).save(vaultName(id), password);
        await keep([...(await books()), { id, address, contacts }]);
        return { ok: true, contacts: contacts.length };
      } catch (error) {
        if (!(error instanceof BookFailure)) throw error;
        return { ok: false, problem: error.problem };
      }
    },
    async disconnect(id) {
      await keep((await books()).filter((book) => book.id !== id));
      await (await vault()).forget(vaultName(id)).catch((error: unknown) => {
        log.warn('The password of an address book could not be forgotten', { error });
      });
    },
    async refresh() {
      await Promise.all((await books()).map(refreshOne));
    },
    refreshPersonal: async () => shared?.refresh(),
    async moveToPbx() {
      if (!shared) throw new Error('The account has no PBX to keep contacts');
      await shared.moveHere();
    },
    close: () => closing.abort(),
  };
}

const vaultName = (id: string): string => `address-book ${id}`;
