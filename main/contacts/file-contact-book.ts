import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Contact, PERSONAL } from '../../preload/contract/contacts.ts';
import type { ContactBook } from './contact-book.ts';
import type { JsonFile } from '../json-file.ts';

export const ContactBookFile = z.object({ version: z.literal(1), contacts: z.array(Contact) });
export type ContactBookFile = z.infer<typeof ContactBookFile>;
export const emptyBook: ContactBookFile = { version: 1, contacts: [] };

/** A person's contacts in a file of this installation. Changes are made one after another. */
export function createFileContactBook(file: JsonFile<ContactBookFile>): ContactBook {
  let loaded: Promise<readonly Contact[]> | undefined;
  let turn: Promise<unknown> = Promise.resolve();

  const current = () => {
    loaded ??= file.read().then(({ contacts }) => contacts);
    return loaded;
  };
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  /** What is in memory changes only when it is on the disk. */
  const keep = async (contacts: readonly Contact[]) => {
    await file.write({ version: 1, contacts: [...contacts] });
    loaded = Promise.resolve(contacts);
  };

  return {
    list: () => inTurn(current),
    add: (drafts) =>
      inTurn(async () => {
        const added = drafts.map((draft): Contact => ({ ...draft, id: randomUUID(), book: PERSONAL }));
        await keep([...(await current()), ...added]);
        return added;
      }),
    change: (id, draft) =>
      inTurn(async () => {
        const contacts = await current();
        if (!contacts.some((contact) => contact.id === id)) throw new Error('There is no such contact');
        const changed: Contact = { ...draft, id, book: PERSONAL };
        await keep(contacts.map((contact) => (contact.id === id ? changed : contact)));
        return changed;
      }),
    remove: (ids) => inTurn(async () => keep((await current()).filter(({ id }) => !ids.includes(id)))),
    restore: (gone) =>
      inTurn(async () => {
        const contacts = await current();
        const there = new Set(contacts.map(({ id }) => id));
        await keep([...contacts, ...gone.filter(({ id }) => !there.has(id))]);
      }),
  };
}
