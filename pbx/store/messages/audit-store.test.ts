import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { officeSettings } from '../../../test/doubles/stored-office.ts';
import { storesWithOffice } from '../../../test/support/new-stores.ts';
import { onEveryDatabase } from '../../../test/support/postgres/every-database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { AuditEntry } from '../ports/audit-store.ts';
import { createCompanyStore } from '../settings/create-company-store.ts';
import { createAuditStore } from './create-audit-store.ts';

const entry = (action: string): AuditEntry => ({
  at: 1_000,
  actor: { kind: 'employee', id: 'anna', name: 'Анна' },
  action,
  subject: { kind: 'employee', id: 'ivan', name: 'Иван' },
  details: { role: 'user', before: null, count: 2, mailed: true },
});

await onEveryDatabase('AuditStore', (newLocation) => {
  it('numbers the entries of each company, the newest first in the list', async () => {
    const { audit } = await storesWithOffice(newLocation);
    for (const action of ['one', 'two', 'three']) await audit.append('romashka', entry(action));
    await audit.append('lyutik', entry('other'));
    const first = await audit.page('romashka', null, 2);
    expect(first.entries.map(({ sequence, action }) => [sequence, action])).toEqual([
      [3, 'three'],
      [2, 'two'],
    ]);
    const second = await audit.page('romashka', first.next, 2);
    expect(second).toEqual({
      entries: [{ ...entry('one'), sequence: 1, hash: expect.any(String) }],
      next: null,
    });
    expect(await audit.verify('romashka')).toEqual({ result: 'whole', entries: 3 });
    expect(await audit.verify('nowhere')).toEqual({ result: 'whole', entries: 0 });
    await expect(audit.append('nowhere', entry('x'))).rejects.toThrow('nowhere');
  });

  it('chains entries that are written at the same time', async () => {
    const { audit } = await storesWithOffice(newLocation);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => audit.append('romashka', entry(String(index)))),
    );
    expect(await audit.verify('romashka')).toEqual({ result: 'whole', entries: 20 });
  });

  it.each([
    [3, sql`UPDATE audit SET entry = replace(entry, 'ivan', 'oleg') WHERE sequence = 3`],
    [4, sql`DELETE FROM audit WHERE sequence = 3`],
    [2, sql`DELETE FROM audit WHERE sequence = 1`],
    [3, sql`UPDATE audit SET hash = 'made up' WHERE sequence = 3`],
  ])('finds row %i when the chain is broken there', async (sequence, tampering) => {
    const { database, close } = await openDatabase(await newLocation());
    onTestFinished(close);
    await createCompanyStore(database).add(officeSettings(), new Map());
    const audit = createAuditStore(database);
    for (const action of ['1', '2', '3', '4', '5']) await audit.append('romashka', entry(action));
    await tampering.execute(database);
    expect(await audit.verify('romashka')).toEqual({ result: 'broken', sequence });
  });
});
