import {
  type Contact,
  type ContactDraft,
  type ContactList,
  PERSONAL,
} from '../../preload/contract/contacts.ts';
import type { ContactsBridge } from '../../preload/contract/communicator.ts';
import { noted } from './noted-actions.ts';

const person = (id: string, name: string, number: string, other: Partial<Contact> = {}): Contact => ({
  id,
  book: PERSONAL,
  name,
  organization: '',
  position: '',
  numbers: [{ kind: 'mobile', number }],
  emails: [],
  note: '',
  ...other,
});

/** Clients of the demo office. */
export const demoContacts: readonly Contact[] = [
  person('olga', 'Ольга Иванова', '+7 917 234-05-06', {
    organization: 'ООО «Рога и копыта»',
    position: 'Директор',
    emails: ['olga@roga.example'],
    note: 'Звонить после обеда',
  }),
  person('doctor', 'Поликлиника № 4', '8 (843) 555-44-33'),
  person('hans', 'Hans Müller', '+49 30 123456', { book: 'ldap', organization: 'Müller GmbH' }),
];

/** Contacts in memory. A promise that never settles is a question still under way. */
export function fakeContacts(
  start: ContactList = { contacts: [...demoContacts], books: [] },
  change: Partial<ContactsBridge> = {},
): ContactsBridge {
  let { contacts, onlyHere } = start;
  const listeners = new Set<() => void>();
  const become = (next: Contact[]) => {
    contacts = next;
    for (const tell of listeners) tell();
  };
  const kept = (draft: ContactDraft, id: string): Contact => ({ ...draft, id, book: PERSONAL });
  return {
    list: async () => ({ contacts, books: start.books, ...(onlyHere !== undefined && { onlyHere }) }),
    add: async (draft) => {
      const added = kept(draft, `new-${contacts.length}`);
      become([...contacts, added]);
      return added;
    },
    change: async (id, draft) => {
      become(contacts.map((contact) => (contact.id === id ? kept(draft, id) : contact)));
      return kept(draft, id);
    },
    remove: async (ids) => become(contacts.filter(({ id }) => !ids.includes(id))),
    restore: async (gone) => become([...contacts, ...gone]),
    chooseFile: async () => ({ outcome: 'cancelled' }),
    importChosen: async () => [],
    exportAs: async (format) => {
      noted('exportAs')(format);
      return 'saved';
    },
    connectBook: async () => ({ ok: true, contacts: 3 }),
    disconnectBook: async (id) => noted('disconnectBook')(id),
    refresh: async () => noted('refresh')(),
    moveToPbx: async () => {
      noted('moveToPbx')();
      onlyHere = undefined;
      become(contacts);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...change,
  };
}
