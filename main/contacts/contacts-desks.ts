import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PbxConnection } from '../account/pbx-connection.ts';
import type { Log } from '../log/log.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import type { OpenAddressBook } from './books/address-book.ts';
import { BooksFile, type ContactsDesk, createContactsDesk, noBooks } from './contacts-desk.ts';
import { ContactBookFile, createFileContactBook, emptyBook } from './file-contact-book.ts';
import { openJsonFile } from '../json-file.ts';
import { createPbxContactBook, nothingRead, PbxContactsFile } from './pbx/pbx-contact-book.ts';
import { createPbxContactsApi } from './pbx/pbx-contacts-api.ts';
import { shareContactBook } from './shared-contact-book.ts';

export interface ContactsDesksPorts {
  readonly folder: string;
  readonly vault: () => Promise<CredentialVault>;
  readonly openBook: OpenAddressBook;
  readonly log: Log;
  readonly tell: () => void;
}

export interface ContactsDesks {
  /**
   * The contacts of an account, by its SIP URI; all its windows share them. They are at the PBX when it has one; it
   * is asked by the `pbx` that came last: earlier ones may have signed out.
   */
  of(account: string, pbx?: PbxConnection): ContactsDesk;
  close(): void;
}

/** The contacts of every account of this installation, each in files of its own. */
export function createContactsDesks(ports: ContactsDesksPorts): ContactsDesks {
  const { folder, vault, openBook, log, tell } = ports;
  const desks = new Map<string, ContactsDesk>();
  const connections = new Map<string, PbxConnection>();

  const connection = (account: string): PbxConnection => {
    const pbx = connections.get(account);
    if (!pbx) throw new Error('The account has no PBX');
    return pbx;
  };

  const open = (key: string, account: string, isAtPbx: boolean): ContactsDesk => {
    const path = join(folder, createHash('sha256').update(account).digest('hex').slice(0, 24));
    const here = createFileContactBook(openJsonFile(`${path}.json`, ContactBookFile, emptyBook, log));
    const atPbx = () =>
      createPbxContactBook({
        api: createPbxContactsApi(() => connection(account)),
        file: openJsonFile(`${path}.pbx.json`, PbxContactsFile, nothingRead, log),
        tell,
        log,
      });
    const file = openJsonFile(`${path}.books.json`, BooksFile, noBooks, log);
    const desk = createContactsDesk({
      personal: isAtPbx ? shareContactBook(atPbx(), here) : here,
      file,
      vault,
      openBook,
      log,
      tell,
    });
    desks.set(key, desk);
    void desk.refresh();
    void desk.refreshPersonal();
    return desk;
  };

  return {
    of(account, pbx) {
      if (pbx) connections.set(account, pbx);
      // The same login may be used by plain SIP as well, where nobody keeps contacts.
      const isAtPbx = pbx !== undefined;
      const key = `${isAtPbx} ${account}`;
      return desks.get(key) ?? open(key, account, isAtPbx);
    },
    close: () => {
      for (const desk of desks.values()) desk.close();
    },
  };
}
