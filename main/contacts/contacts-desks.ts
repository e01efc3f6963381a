import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Log } from '../log/log.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import type { OpenAddressBook } from './books/address-book.ts';
import { BooksFile, type ContactsDesk, createContactsDesk, noBooks } from './contacts-desk.ts';
import { ContactBookFile, createFileContactBook, emptyBook } from './file-contact-book.ts';
import { openJsonFile } from '../json-file.ts';

export interface ContactsDesksPorts {
  readonly folder: string;
  readonly vault: () => Promise<CredentialVault>;
  readonly openBook: OpenAddressBook;
  readonly log: Log;
  readonly tell: () => void;
}

export interface ContactsDesks {
  /** The contacts of an account, by its SIP URI; all its windows share them. */
  of(account: string): ContactsDesk;
  close(): void;
}

/** The contacts of every account of this installation, each in files of its own. */
export function createContactsDesks(ports: ContactsDesksPorts): ContactsDesks {
  const { folder, vault, openBook, log, tell } = ports;
  const desks = new Map<string, ContactsDesk>();

  const open = (account: string): ContactsDesk => {
    const path = join(folder, createHash('sha256').update(account).digest('hex').slice(0, 24));
    const own = openJsonFile(`${path}.json`, ContactBookFile, emptyBook, log);
    const file = openJsonFile(`${path}.books.json`, BooksFile, noBooks, log);
    const desk = createContactsDesk({
      personal: createFileContactBook(own),
      file,
      vault,
      openBook,
      log,
      tell,
    });
    desks.set(account, desk);
    void desk.refresh();
    return desk;
  };

  return {
    of: (account) => desks.get(account) ?? open(account),
    close: () => {
      for (const desk of desks.values()) desk.close();
    },
  };
}
