import { expect, it } from 'vitest';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import type { PersonalContact } from '../../contract/personal-contact.ts';

const contact = (id: string, changes: Partial<PersonalContact> = {}): PersonalContact => ({
  id,
  name: 'Ольга',
  numbers: [{ number: `+7917000${id.padStart(4, '0')}`, label: '' }],
  email: null,
  otherEmails: [],
  company: '',
  position: '',
  note: '',
  favourite: false,
  ...changes,
});

await onEveryDatabase('ContactStore', (newLocation) => {
  const open = async () => {
    const { contacts } = await storesWithOffice(newLocation);
    return {
      contacts,
      add: (...given: readonly PersonalContact[]) => contacts.add('romashka', 'anna', given, 5),
      page: (cursor: string | null, limit: number) => contacts.page('romashka', 'anna', cursor, limit),
    };
  };

  it('keeps contacts of each employee of each company apart', async () => {
    const { contacts, add } = await open();
    await add(contact('1'));
    expect(await contacts.find('romashka', 'anna', '1')).toEqual({ ...contact('1'), version: 1 });
    expect(await contacts.find('romashka', 'ivan', '1')).toBeUndefined();
    expect(await contacts.find('lyutik', 'anna', '1')).toBeUndefined();
    expect(await contacts.remove('romashka', 'ivan', '1', 1)).toEqual({ result: 'not-found' });
    await expect(contacts.add('romashka', 'nobody', [contact('2')], 5)).rejects.toThrow();
    await expect(contacts.add('nowhere', 'anna', [contact('2')], 5)).rejects.toThrow('nowhere');
  });

  it('lists by name, page by page, and says how many there are', async () => {
    const { add, page } = await open();
    await add(
      contact('1', { name: 'борис' }),
      contact('2', { name: 'Вера' }),
      contact('3', { name: 'Анна' }),
    );
    await add(contact('4', { name: 'Вера' }));
    const first = await page(null, 2);
    expect([first.total, first.contacts.map(({ name }) => name)]).toEqual([4, ['Анна', 'борис']]);
    const second = await page(first.next, 2);
    expect(second.contacts.map(({ id }) => id)).toEqual(['2', '4']);
    expect(second.next).toBeNull();
    await expect(page('nonsense', 2)).rejects.toThrow('Not a cursor');
  });

  it('leaves out those that are there, and takes all or none', async () => {
    const { add, page } = await open();
    const same = contact('2', { numbers: contact('1').numbers, name: 'ОЛЬГА' });
    expect(await add(contact('1'), same)).toEqual({ result: 'added', added: 1, known: 1 });
    expect(await add(same, contact('3'))).toEqual({ result: 'added', added: 1, known: 1 });
    const many = ['4', '5', '6', '7'].map((id) => contact(id));
    expect(await add(...many)).toEqual({ result: 'too-many' });
    expect((await page(null, 10)).total).toBe(2);
  });

  it('changes and removes only what nobody has changed meanwhile', async () => {
    const { contacts, add } = await open();
    await add(contact('1'));
    const changed = contact('1', { name: 'Ольга Ильина' });
    expect(await contacts.change('romashka', 'anna', changed, 1)).toEqual({
      ...{ result: 'kept', contact: { ...changed, version: 2 } },
    });
    const stale = { result: 'stale', current: { ...changed, version: 2 } };
    expect(await contacts.change('romashka', 'anna', contact('1'), 1)).toEqual(stale);
    expect(await contacts.remove('romashka', 'anna', '1', 1)).toEqual(stale);
    expect(await contacts.remove('romashka', 'anna', '1', 2)).toMatchObject({ result: 'kept' });
    expect(await contacts.change('romashka', 'anna', changed, 2)).toEqual({ result: 'not-found' });
  });

  it('removes many at once, of their owner alone', async () => {
    const { contacts, add, page } = await open();
    await add(contact('1'), contact('2'), contact('3'));
    expect(await contacts.removeAll('romashka', 'ivan', ['1'])).toBe(0);
    expect(await contacts.removeAll('romashka', 'anna', ['1', '3', 'nobody'])).toBe(2);
    expect((await page(null, 5)).contacts.map(({ id }) => id)).toEqual(['2']);
  });

  it('forgets them with their employee', async () => {
    const stores = await storesWithOffice(newLocation);
    await stores.contacts.add('romashka', 'ivan', [contact('1')], 5);
    const stored = await stores.settings.read('romashka');
    const expected = stored?.versions.employees.ivan ?? 0;
    const removal = { change: 'remove', of: 'employee', id: 'ivan', expected } as const;
    await stores.settings.commit('romashka', [removal], stored?.revision ?? 0);
    expect((await stores.contacts.page('romashka', 'ivan', null, 5)).total).toBe(0);
  });
});
