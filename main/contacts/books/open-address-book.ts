import type { BookAddress } from '../../../preload/contract/contacts.ts';
import type { AddressBook, OpenAddressBook } from './address-book.ts';

/** The book at an address. What speaks its protocol is loaded when it is first read: most people have none. */
export function addressBookOpener(fetch: typeof globalThis.fetch): OpenAddressBook {
  const load = async (address: BookAddress): Promise<AddressBook> => {
    switch (address.kind) {
      case 'carddav':
        return (await import('./carddav-book.ts')).createCardDavBook(address, fetch);
      case 'ldap':
        return (await import('./ldap-book.ts')).createLdapBook(address);
    }
  };
  return (address) => ({ read: async (password, signal) => (await load(address)).read(password, signal) });
}
