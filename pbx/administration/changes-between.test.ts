import { expect, it } from 'vitest';
import { demoOffice } from '../company/demo-office.ts';
import { removeThing } from '../company/uses.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';
import { changesBetween } from './changes-between.ts';

const versions = (things: readonly { readonly id: string }[], version: number) =>
  Object.fromEntries(things.map(({ id }) => [id, version]));

const stored: StoredSettings = {
  settings: demoOffice,
  mailServer: null,
  revision: 9,
  versions: {
    ...{ options: 2, schedule: 3, mailServer: 1, greetings: {} },
    employees: versions(demoOffice.employees, 4),
    departments: versions(demoOffice.departments, 5),
    numbers: versions(demoOffice.numbers, 6),
  },
};

const told = (after: CompanySettings) =>
  changesBetween(stored, after).map((change) => {
    const id =
      change.change === 'remove' ? change.id : 'id' in (change.value ?? {}) ? Object(change.value).id : '';
    return [change.change, change.of, id, change.expected]
      .filter((part) => part !== '' && part !== null)
      .join(' ');
  });

it('is nothing when nothing changed, even in copies', () => {
  expect(told(structuredClone(demoOffice))).toEqual([]);
});

it('is each thing that differs, at the version it was read at', () => {
  const options = { ...demoOffice.options, name: 'Лютик' };
  const employees = demoOffice.employees.map((one) =>
    one.id === 'ivan' ? { ...one, position: 'Повар' } : one,
  );
  expect(told({ ...demoOffice, options, employees })).toEqual(['put employee ivan 4', 'put options 2']);
});

it('of a removal is every place that named the thing, before the thing itself', () => {
  const after = removeThing(demoOffice, { kind: 'department', id: 'sales' }, null);
  expect(told(after)).toEqual(['put number main-number 6', 'remove department sales 5']);
});

it('has new things without a version, and a credential with its employee though he is the same', () => {
  const [anna] = demoOffice.employees;
  const yana = { ...anna!, id: 'yana', login: 'yana', extension: '109' };
  expect(told({ ...demoOffice, employees: [...demoOffice.employees, yana] })).toEqual(['put employee yana']);
  const credential = { passwordHash: 'x', temporary: true, digest: { ha1Md5: '', ha1Sha256: '' } };
  expect(changesBetween(stored, demoOffice, new Map([['anna', credential]]))).toEqual([
    { change: 'put', of: 'employee', value: anna, expected: 4, credential },
  ]);
});
