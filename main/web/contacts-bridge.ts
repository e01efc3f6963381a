import type { ContactsBridge } from '../../preload/contract/communicator.ts';
import type { PbxConnection } from '../account/pbx-connection.ts';
import { contactHandlers } from '../contacts/contact-handlers.ts';
import { createContactsDesk, noBooks } from '../contacts/contacts-desk.ts';
import { createPbxContactBook, nothingRead } from '../contacts/pbx/pbx-contact-book.ts';
import { createPbxContactsApi } from '../contacts/pbx/pbx-contacts-api.ts';
import type { JsonFile } from '../json-file.ts';
import { chooseFile } from './choose-file.ts';
import { consoleLog } from './console-log.ts';
import { download } from './download.ts';
import { createListeners } from './listeners.ts';

/** There is one page. */
const HERE = 0;

const inMemory = <Content>(empty: Content): JsonFile<Content> => {
  let content = empty;
  return {
    read: async () => content,
    write: async (next) => {
      content = next;
    },
  };
};

/** A browser reads no address books: their servers do not let a page of another address ask. */
const noAddressBooks = () => {
  throw new Error('No address books in a browser');
};

/** The person's contacts at the PBX. `refresh`: another device may have changed them. */
export function createWebContacts(pbx: PbxConnection): ContactsBridge & { refresh(): Promise<void> } {
  const changes = createListeners<void>();
  const ports = { log: consoleLog, tell: () => changes.tell() };
  const api = createPbxContactsApi(() => pbx);
  const book = createPbxContactBook({ api, file: inMemory(nothingRead), ...ports });
  const nowhere = { vault: noAddressBooks, openBook: noAddressBooks };
  const desk = createContactsDesk({ personal: book, file: inMemory(noBooks), ...nowhere, ...ports });
  const handlers = contactHandlers({
    deskOf: async () => desk,
    chooseFile: () => chooseFile('.vcf,.vcard,.csv,.txt'),
    async keepFile(_, name, content) {
      download(new Blob([await content()]), name);
      return 'saved';
    },
    tell: ports.tell,
  });
  return {
    list: async () => handlers['contacts:list'](undefined, HERE),
    add: async (draft) => handlers['contacts:add'](draft, HERE),
    change: async (id, draft) => handlers['contacts:change']({ id, draft }, HERE),
    remove: async (ids) => handlers['contacts:remove']({ ids: [...ids] }, HERE),
    restore: async (contacts) => handlers['contacts:restore']({ contacts: [...contacts] }, HERE),
    chooseFile: async () => handlers['contacts:choose-file'](undefined, HERE),
    importChosen: async () => (await handlers['contacts:import'](undefined, HERE)).ids,
    exportAs: async (format, name) => handlers['contacts:export']({ format, name }, HERE),
    connectBook: noAddressBooks,
    disconnectBook: noAddressBooks,
    refresh: book.refresh,
    moveToPbx: async () => undefined,
    onChange: changes.add,
  };
}
