import { expect, test } from 'vitest';
import type { Destination } from '../../../pbx/contract/destination.ts';
import { office } from '../../../test/doubles/office-settings.ts';
import { routeCompany } from './route-company.ts';
import { routeProblems } from './route-problems.ts';

function problemsWith(target: Destination, changes: Parameters<typeof office>[0] = {}) {
  const settings = office(changes);
  const number = { ...settings.numbers[0]!, working: { greeting: null, target: target as never } };
  return routeProblems(number, routeCompany(settings)).map(({ card, code }) => `${card} ${code}`);
}
const sales = { to: 'department', department: 'sales' } as const;
const noMenu = { title: '', greeting: null, keys: {}, timeoutSeconds: 5, otherwise: sales };

test.each<[string, Destination]>([
  ['department-gone', { to: 'department', department: 'nobody' }],
  ['menu-empty', { to: 'menu', menu: { ...noMenu, directDial: false } }],
  ['circle', { to: 'outside', number: '+78432009818' }],
  ['dead-end', { to: 'hang-up' }],
  ['fax-off', { to: 'fax' }],
])('says that there is a %s', (code, target) => {
  expect(problemsWith(target)).toContain(`working/target ${code}`);
});

test('says that nobody is in a department', () => {
  expect(problemsWith(sales, { sales: { members: [] } })).toContain('working/target department-empty');
});

test('says nothing of a menu by which short numbers can be dialled', () => {
  expect(problemsWith({ to: 'menu', menu: { ...noMenu, directDial: true } })).not.toContain(
    'working/target menu-empty',
  );
});
