import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { PERSONAL, type ContactDraft } from '../../preload/contract/contacts.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { createMemoryVault } from '../secrets/memory-vault.ts';
import type { BookEntry } from './books/address-book.ts';
import { BookFailure } from './books/book-failure.ts';
import { BooksFile, type ContactsDesk, createContactsDesk, noBooks } from './contacts-desk.ts';
import { ContactBookFile, createFileContactBook, emptyBook } from './file-contact-book.ts';
import { readImport } from './importing.ts';
import { openJsonFile } from '../json-file.ts';

const draft = (name: string, number = '101'): ContactDraft => ({
  name,
  organization: '',
  position: '',
  numbers: [{ kind: 'work', number }],
  emails: [],
  note: '',
});
const address = { kind: 'carddav', url: 'https://dav.example', login: 'anna' } as const;

describe('contacts', () => {
  let folder: string;
  let vault: ReturnType<typeof createMemoryVault>;
  let inTheBook: readonly BookEntry[] | BookFailure;
  let told: number;
  const log = createSilentLog();

  const open = (): ContactsDesk =>
    createContactsDesk({
      personal: createFileContactBook(
        openJsonFile(join(folder, 'own.json'), ContactBookFile, emptyBook, log),
      ),
      file: openJsonFile(join(folder, 'books.json'), BooksFile, noBooks, log),
      vault: async () => vault,
      openBook: () => ({
        read: async (password) => {
          if (password !== 'right') throw new BookFailure('wrong-password');
          if (inTheBook instanceof BookFailure) throw inTheBook;
          return inTheBook;
        },
      }),
      log,
      tell: () => told++,
    });
  const names = async (desk: ContactsDesk) => (await desk.list()).contacts.map(({ name }) => name);
  beforeEach(async () => {
    folder = await temporaryFolder();
    vault = createMemoryVault();
    inTheBook = [{ key: 'olga', contact: draft('Ольга') }];
    told = 0;
  });

  it('are added, changed, removed and brought back, and outlive the program', async () => {
    const desk = open();
    const [ivan, maria] = await desk.personal.add([draft('Иван'), draft('Мария')]);
    await desk.personal.change(ivan!.id, draft('Иван Петров', '102'));
    await desk.personal.remove([maria!.id]);
    expect(await names(open())).toEqual(['Иван Петров']);
    await desk.personal.restore([maria!]);
    await desk.personal.restore([maria!]);
    expect(await names(open())).toEqual(['Иван Петров', 'Мария']);
    await expect(desk.personal.change('nobody', draft('x'))).rejects.toThrow();
  });

  it('lose nothing when they are changed all at once', async () => {
    const desk = open();
    await Promise.all(Array.from({ length: 20 }, (_, at) => desk.personal.add([draft(`Клиент ${at}`)])));
    expect(await names(open())).toHaveLength(20);
    expect((await readdir(folder)).filter((file) => file.endsWith('.next'))).toEqual([]);
  });

  it('set a file aside that cannot be read', async () => {
    await writeFile(join(folder, 'own.json'), '{"version":1,"contacts":[{"name":1}]}');
    const desk = open();
    expect(await names(desk)).toEqual([]);
    await desk.personal.add([draft('Иван')]);
    expect((await readdir(folder)).some((file) => file.includes('corrupted'))).toBe(true);
  });

  it('of an address book are there at the next start at once, and read anew after', async () => {
    const desk = open();
    await desk.personal.add([draft('Иван')]);
    expect(await desk.connect(address, 'right')).toEqual({ ok: true, contacts: 1 });
    expect(await names(desk)).toEqual(['Иван', 'Ольга']);
    const later = open();
    inTheBook = [{ key: 'olga', contact: draft('Ольга Иванова') }];
    expect(await names(later)).toEqual(['Иван', 'Ольга']);
    await later.refresh();
    expect(await names(later)).toEqual(['Иван', 'Ольга Иванова']);
  });

  it('of an address book that fails stay as they were, with the reason', async () => {
    const desk = open();
    await desk.connect(address, 'right');
    inTheBook = new BookFailure('unreachable');
    await desk.refresh();
    const { contacts, books } = await desk.list();
    expect(contacts.map(({ name }) => name)).toEqual(['Ольга']);
    expect(books).toMatchObject([{ state: 'failed', problem: 'unreachable', contacts: 1 }]);
    expect(told).toBeGreaterThan(0);
  });

  it('keep the password of an address book in the vault alone, and forget it with the book', async () => {
    const desk = open();
    expect(await desk.connect(address, 'wrong')).toEqual({ ok: false, problem: 'wrong-password' });
    await desk.connect(address, 'right');
    const [book] = (await desk.list()).books;
    expect(await vault.read(`address-book ${book!.id}`)).toBe('right');
    expect(await readFile(join(folder, 'books.json'), 'utf8')).not.toContain('right');
    await desk.disconnect(book!.id);
    expect(await vault.read(`address-book ${book!.id}`)).toBeUndefined();
    expect(await desk.list()).toEqual({ contacts: [], books: [] });
  });
});

describe('an import', () => {
  const known = [{ ...draft('Ольга', '8 (917) 234-05-06'), id: '1', book: PERSONAL }];

  it('brings only who is not there yet, each once', () => {
    const file = {
      contacts: [draft('ольга', '+79172340506'), draft('Иван'), draft('Иван'), draft('Иван', '102')],
      problems: [{ line: 3, code: 'no-number' as const }],
    };
    const { preview, fresh } = readImport('x.csv', file, known);
    expect(preview).toEqual({ outcome: 'read', file: 'x.csv', fresh: 2, known: 2, problems: file.problems });
    expect(fresh.map(({ numbers }) => numbers[0]?.number)).toEqual(['101', '102']);
  });
});
