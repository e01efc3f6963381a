import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactDraft } from '../../preload/contract/contacts.ts';
import { type ListeningApi, listeningApi } from '../../test/doubles/listening-api.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { ContactBookFile, createFileContactBook, emptyBook } from './file-contact-book.ts';
import { openJsonFile } from '../json-file.ts';
import { createPbxContactBook, nothingRead, PbxContactsFile } from './pbx/pbx-contact-book.ts';
import { createPbxContactsApi } from './pbx/pbx-contacts-api.ts';
import { shareContactBook } from './shared-contact-book.ts';

const olga: ContactDraft = {
  name: 'Ольга Иванова',
  organization: 'Рога и копыта',
  position: 'Директор',
  numbers: [
    { kind: 'mobile', number: '+7 917 234-05-06' },
    { kind: 'home', number: '8 (843) 555-44-33' },
  ],
  emails: ['olga@home.example', 'o@work.example'],
  note: 'До обеда',
};
const named = (name: string): ContactDraft => ({ ...olga, name });

describe('personal contacts at the PBX', () => {
  let api: ListeningApi;

  beforeEach(async () => {
    api = await listeningApi();
  });

  /** Anna at a computer of her own. */
  async function computer(folder?: string) {
    const place = folder ?? (await temporaryFolder());
    const { pbx } = await api.signIn('anna');
    if (!pbx) throw new Error('no connection');
    const log = createSilentLog();
    const told = vi.fn<() => void>();
    const here = createFileContactBook(
      openJsonFile(join(place, 'own.json'), ContactBookFile, emptyBook, log),
    );
    const shared = shareContactBook(
      createPbxContactBook({
        api: createPbxContactsApi(() => pbx),
        file: openJsonFile(join(place, 'pbx.json'), PbxContactsFile, nothingRead, log),
        log,
        tell: told,
      }),
      here,
    );
    return { ...shared, here, told, folder: place };
  }
  const names = (contacts: readonly { name: string }[]) => contacts.map(({ name }) => name);

  it('are seen whole at another computer, when they are added, changed and removed', async () => {
    const [one, other] = [await computer(), await computer()];
    const [added] = await one.add([olga]);
    await other.refresh();
    expect(await other.list()).toEqual([added]);
    expect(added).toMatchObject(olga);
    expect(other.told).toHaveBeenCalledOnce();

    await other.change(added!.id, { ...olga, note: 'После обеда' });
    // Here it is still known as it was before; what is said last holds.
    await one.change(added!.id, { ...olga, position: 'Бухгалтер' });
    await other.refresh();
    expect(await other.list()).toMatchObject([{ position: 'Бухгалтер', note: 'До обеда' }]);

    await one.remove([added!.id]);
    await other.refresh();
    expect(await other.list()).toEqual([]);
    await one.restore([added!]);
    await other.refresh();
    expect(await other.list()).toMatchObject([olga]);
  });

  it('are there without a network, but are not changed then', async () => {
    const one = await computer();
    await one.add([olga]);
    await api.bench.api.close();
    await one.refresh();
    expect(names(await one.list())).toEqual(['Ольга Иванова']);
    await expect(one.add([named('Пётр')])).rejects.toThrow();
    expect(names(await one.list())).toEqual(['Ольга Иванова']);
  });

  it('are there at the next start at once', async () => {
    const one = await computer();
    await one.add([olga]);
    const later = await computer(one.folder);
    expect(names(await later.list())).toEqual(['Ольга Иванова']);
  });

  it('take those that only this computer has, when the person says so', async () => {
    const one = await computer();
    await one.here.add([named('Пётр'), olga]);
    await one.add([olga]);
    expect(await one.countHere()).toBe(2);
    expect(names(await one.list())).toHaveLength(3);
    const [first] = await one.here.list();
    await one.change(first!.id, named('Пётр Ильин'));
    expect(await one.countHere()).toBe(2);

    await one.moveHere();
    expect(await one.countHere()).toBe(0);
    const other = await computer();
    await other.refresh();
    expect(names(await other.list())).toEqual(['Ольга Иванова', 'Пётр Ильин']);
  });

  it('stay on this computer when the PBX does not take them', async () => {
    const one = await computer();
    await one.here.add([named('Пётр')]);
    await api.bench.api.close();
    await expect(one.moveHere()).rejects.toThrow();
    expect(names(await one.list())).toEqual(['Пётр']);
  });

  it('are known when they come again, and an import is taken back as a whole', async () => {
    const one = await computer();
    const [added] = await one.add([olga]);
    expect(await one.add([olga])).toEqual([added]);
    const imported = await one.add([olga, named('Пётр'), named('Борис')]);
    expect(names(imported).sort()).toEqual(['Борис', 'Пётр']);
    await one.remove(imported.map(({ id }) => id));
    expect(await one.list()).toEqual([added]);
  });

  it('keep what the phone has no place for', async () => {
    const one = await computer();
    const { pbx } = await api.signIn('anna');
    const number = { number: '+79172340506', label: 'дача' };
    const body = JSON.stringify({ name: 'Ольга', numbers: [number], favourite: true });
    const headers = { 'content-type': 'application/json' };
    await pbx?.fetch('/v1/contacts', { method: 'POST', body, headers });
    await one.refresh();
    const [known] = await one.list();
    const { id, book: _book, ...draft } = known!;
    await one.change(id, { ...draft, emails: ['не почта'] });
    const kept = await (await pbx!.fetch(`/v1/contacts/${id}`)).json();
    expect(kept).toMatchObject({ numbers: [number], favourite: true, email: null, note: 'не почта' });
  });
});
