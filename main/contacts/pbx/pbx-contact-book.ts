import { z } from 'zod';
import { VersionedContact } from '../../../pbx/contract/personal-contact.ts';
import type { Contact, ContactDraft } from '../../../preload/contract/contacts.ts';
import type { Log } from '../../log/log.ts';
import type { ContactBook } from '../contact-book.ts';
import type { JsonFile } from '../../json-file.ts';
import { fromPbx, toPbx } from './contact-translation.ts';
import { type PbxContactsApi, PbxContactsRefusal } from './pbx-contacts-api.ts';

/** What was read of the PBX last: it is there at the next start, and without a network. */
export const PbxContactsFile = z.object({ version: z.literal(1), contacts: z.array(VersionedContact) });
export type PbxContactsFile = z.infer<typeof PbxContactsFile>;
export const nothingRead: PbxContactsFile = { version: 1, contacts: [] };

export interface PbxContactBookPorts {
  readonly api: PbxContactsApi;
  readonly file: JsonFile<PbxContactsFile>;
  readonly log: Log;
  /** The contacts are not what they were. */
  readonly tell: () => void;
}

export interface PbxContactBook extends ContactBook {
  /** Reads them again; what was read last stays when that fails. Never rejects. */
  refresh(): Promise<void>;
}

/**
 * A person's contacts at the PBX, the same on all their devices. They are shown from the copy of this computer at
 * once; a change is made at the PBX first, and rejects when it does not answer. Changes are made one after another.
 */
export function createPbxContactBook({ api, file, log, tell }: PbxContactBookPorts): PbxContactBook {
  let copy: Promise<readonly VersionedContact[]> | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let reading: Promise<void> | undefined;
  const current = () => {
    copy ??= file.read().then(({ contacts }) => contacts);
    return copy;
  };
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };
  const keep = async (contacts: readonly VersionedContact[]): Promise<void> => {
    copy = Promise.resolve(contacts);
    await file.write({ version: 1, contacts: [...contacts] }).catch((error: unknown) => {
      log.warn('The copy of the contacts could not be kept', { error });
    });
  };
  const readAll = async (): Promise<readonly VersionedContact[]> => {
    const before = await current();
    const now = await api.all();
    if (JSON.stringify(now) !== JSON.stringify(before)) {
      await keep(now);
      tell();
    }
    return now;
  };
  const addAll = async (drafts: readonly ContactDraft[]): Promise<readonly Contact[]> => {
    if (drafts.length === 0) return [];
    const before = new Set((await readAll()).map(({ id }) => id));
    await api.addAll(drafts.map((draft) => toPbx(draft)));
    return (await readAll()).filter(({ id }) => !before.has(id)).map(fromPbx);
  };
  const addOne = async (draft: ContactDraft): Promise<readonly Contact[]> => {
    const added = await api.add(toPbx(draft)).catch(refusedAs('not-unique'));
    if (!added) return [sameAs(draft, await readAll())];
    await keep([...(await current()), added]);
    return [fromPbx(added)];
  };
  /** Another device may have changed it meanwhile; it is one person's, and what they say last holds. */
  const change = async (id: string, draft: ContactDraft): Promise<Contact> => {
    const known = (await current()).find((contact) => contact.id === id) ?? (await api.find(id));
    const changed =
      (await api.change(id, toPbx(draft, known), known.version).catch(refusedAs('stale'))) ??
      (await changeNewest(id, draft));
    await keep((await current()).map((contact) => (contact.id === id ? changed : contact)));
    return fromPbx(changed);
  };
  const changeNewest = async (id: string, draft: ContactDraft) => {
    const newest = await api.find(id);
    return api.change(id, toPbx(draft, newest), newest.version);
  };

  return {
    list: () => inTurn(async () => (await current()).map(fromPbx)),
    add: (drafts) => inTurn(() => (drafts.length === 1 && drafts[0] ? addOne(drafts[0]) : addAll(drafts))),
    change: (id, draft) => inTurn(() => change(id, draft)),
    remove: (ids) =>
      inTurn(async () => {
        if (ids.length > 0) await api.removeAll(ids);
        await keep((await current()).filter(({ id }) => !ids.includes(id)));
      }),
    restore: (gone) => inTurn(async () => void (await addAll(gone))),
    refresh() {
      reading ??= inTurn(async () => {
        reading = undefined;
        await readAll();
      }).catch((error: unknown) => {
        reading = undefined;
        log.info('The contacts of the PBX could not be read', { error: String(error) });
      });
      return reading;
    },
  };
}

/** Undefined for what was refused so; whatever else was wrong is thrown on. */
const refusedAs =
  (code: PbxContactsRefusal['code']) =>
  (error: unknown): undefined => {
    if (error instanceof PbxContactsRefusal && error.code === code) return undefined;
    throw error;
  };

/** The one because of which the PBX did not want this one. */
function sameAs({ name, numbers }: ContactDraft, all: readonly VersionedContact[]): Contact {
  const wanted = numbers.map(({ number }) => number).toSorted();
  const found = all.find(
    (contact) =>
      contact.name.toLocaleLowerCase('ru') === name.toLocaleLowerCase('ru') &&
      JSON.stringify(contact.numbers.map(({ number }) => number).toSorted()) === JSON.stringify(wanted),
  );
  if (!found) throw new Error('The PBX has such a contact, but does not show it');
  return fromPbx(found);
}
