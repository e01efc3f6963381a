import { describe, expect, test } from 'vitest';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { directoryGroups } from './directory-groups.ts';

const person = (extension: string, ...departments: string[]): Colleague => ({
  kind: 'employee',
  name: extension,
  extension,
  departments,
});
const sales: Colleague = { kind: 'department', id: 'sales', name: 'Отдел продаж', extension: '200' };
const stock: Colleague = { kind: 'department', id: 'stock', name: 'Склад', extension: '201' };
const echo: Colleague = { kind: 'service', name: 'Эхо', extension: '*43' };

const shown = (all: readonly Colleague[], favourites: readonly Colleague[] = []) =>
  directoryGroups(all, favourites).map(({ title, members }) => [
    title?.kind === 'department' ? title.name : title?.kind,
    ...members.map(({ extension }) => extension),
  ]);

describe('the directory', () => {
  test('groups people by department, those of none last, and leaves empty groups out', () => {
    const all = [person('101', 'sales'), person('102'), person('103', 'sales', 'sales'), sales, stock, echo];
    expect(shown(all)).toEqual([
      ['Отдел продаж', '101', '103'],
      ['others', '102'],
      ['departments', '200', '201'],
      ['services', '*43'],
    ]);
  });

  test('shows somebody of two departments in both', () => {
    const all = [person('101', 'sales', 'stock'), sales, stock];
    expect(shown(all).slice(0, 2)).toEqual([
      ['Отдел продаж', '101'],
      ['Склад', '101'],
    ]);
  });

  test('simply lists people of a PBX that tells no departments, or one that is unknown', () => {
    expect(shown([person('101'), person('102', 'gone'), sales])).toEqual([
      ['employees', '101', '102'],
      ['departments', '200'],
    ]);
  });

  test('begins with favourites', () => {
    const all = [person('101'), person('102')];
    expect(shown(all, [person('102')])[0]).toEqual(['favourites', '102']);
  });
});
