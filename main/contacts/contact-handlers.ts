import type { Contact, ExportFormat } from '../../preload/contract/contacts.ts';
import type { SaveOutcome } from '../../preload/contract/pbx-api.ts';
import type { ChannelHandlers, WindowId } from '../ipc/channel-handlers.ts';
import type { ContactsDesk } from './contacts-desk.ts';
import { type ReadImport, readImport } from './importing.ts';

/** A file that the person chose. `content` is undefined when it is too large, or cannot be read. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Uint8Array | undefined;
}

export interface ContactHandlerPorts {
  readonly deskOf: (window: WindowId) => Promise<ContactsDesk>;
  /** Undefined when the person thought better of it. */
  readonly chooseFile: (window: WindowId) => Promise<ChosenFile | undefined>;
  /** Keeps a file of that name where the person wants it; `content` is asked for then. */
  readonly keepFile: (window: WindowId, name: string, content: () => Promise<string>) => Promise<SaveOutcome>;
  /** The contacts are not what they were. */
  readonly tell: () => void;
}

type ContactChannels = Extract<keyof ChannelHandlers, `contacts:${string}`>;

/** What pages may do with the contacts of their account. */
export function contactHandlers(ports: ContactHandlerPorts): Pick<ChannelHandlers, ContactChannels> {
  const { deskOf, chooseFile, tell } = ports;
  /** Read and shown, waiting for the person's word. */
  const waiting = new Map<WindowId, ReadImport>();
  const changed = async <Result>(change: Promise<Result>): Promise<Result> => {
    const result = await change;
    tell();
    return result;
  };

  return {
    'contacts:list': async (_, window) => (await deskOf(window)).list(),
    'contacts:add': async (draft, window) => {
      const [added] = await changed((await deskOf(window)).personal.add([draft]));
      if (!added) throw new Error('The contact was not added');
      return added;
    },
    'contacts:change': async ({ id, draft }, window) =>
      changed((await deskOf(window)).personal.change(id, draft)),
    'contacts:remove': async ({ ids }, window) => changed((await deskOf(window)).personal.remove(ids)),
    'contacts:restore': async ({ contacts }, window) =>
      changed((await deskOf(window)).personal.restore(contacts)),

    'contacts:choose-file': async (_, window) => {
      const file = await chooseFile(window);
      waiting.delete(window);
      if (!file) return { outcome: 'cancelled' };
      const { readContactFile } = await import('./files/read-contact-file.ts');
      const read = file.content && readContactFile(file.content);
      if (!read || (read.contacts.length === 0 && read.problems.some(({ code }) => code === 'not-a-card')))
        return { outcome: 'unreadable', file: file.name };
      const { personal } = await deskOf(window);
      const ready = readImport(file.name, read, await personal.list());
      waiting.set(window, ready);
      return ready.preview;
    },
    'contacts:import': async (_, window) => {
      const ready = waiting.get(window);
      waiting.delete(window);
      const added = ready ? await changed((await deskOf(window)).personal.add(ready.fresh)) : [];
      return { ids: added.map(({ id }) => id) };
    },
    'contacts:export': async ({ format, name }, window) => {
      const { personal } = await deskOf(window);
      const content = async () => written(format, await personal.list());
      return ports.keepFile(window, `${name}.${format === 'csv' ? 'csv' : 'vcf'}`, content);
    },

    'contacts:connect-book': async ({ address, password }, window) =>
      (await deskOf(window)).connect(address, password),
    'contacts:disconnect-book': async ({ id }, window) => (await deskOf(window)).disconnect(id),
    'contacts:refresh': async (_, window) => {
      void (await deskOf(window)).refresh();
    },
    'contacts:move-to-pbx': async (_, window) => changed((await deskOf(window)).moveToPbx()),
  };
}

/** What reads and writes files is loaded when somebody does so for the first time. */
async function written(format: ExportFormat, contacts: readonly Contact[]): Promise<string> {
  if (format === 'csv') return (await import('./files/write-csv.ts')).writeCsv(contacts);
  const { writeVcards } = await import('./files/write-vcards.ts');
  return writeVcards(contacts, format === 'vcard-3' ? '3.0' : '4.0');
}
