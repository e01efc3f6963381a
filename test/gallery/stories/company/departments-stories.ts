import i18next from 'i18next';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import { newDepartment } from '../../../../pbx/company/new-department.ts';
import { newEmployee } from '../../../../pbx/company/new-employee.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import type { Department } from '../../../../pbx/contract/department.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import type { FakeAnswer } from '../../../doubles/fake-pbx-bridge.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import type { Story } from '../../story.ts';
import { drawPhone } from '../draw-phone.tsx';
import { companyAnswers } from './company-answers.ts';
import { openSettings } from './open-settings.ts';

const draw = drawPhone(fakePhoneView());
const ROW = '[data-department] button';

const oleg = newEmployee(demoOffice, {
  ...{ id: 'oleg', name: 'Константин Константинопольский-Александров', login: 'oleg', extension: '104' },
});
const sales = (change: Partial<Department>) =>
  newDepartment(demoOffice, {
    id: 'sales',
    name: 'Отдел продаж',
    ...change,
  });
const support = newDepartment(demoOffice, {
  id: 'support',
  name: 'Служба поддержки клиентов и сопровождения договоров по Республике Татарстан',
  extension: '402',
  strategy: 'in-order',
  members: [
    { employee: 'anna', priority: 1 },
    { employee: 'oleg', priority: 1 },
    { employee: 'ivan', priority: 2 },
  ],
  otherwise: { to: 'department', department: 'sales' },
});
const everybody = ['anna', 'ivan', 'maria', 'oleg'].map((employee) => ({ employee, priority: 1 }));
const office = (...departments: readonly Department[]): CompanySettings => ({
  ...demoOffice,
  employees: [...demoOffice.employees, oleg],
  departments: [...departments],
});
const two = office(sales({ members: everybody }), support);
const many = office(
  ...Array.from({ length: 1000 }, (_, at) =>
    newDepartment(demoOffice, {
      ...support,
      id: `d${at}`,
      name: `Филиал ${at + 1}`,
      extension: `${1000 + at}`,
    }),
  ),
);

const departments = (
  state: string,
  settings: CompanySettings,
  then?: (player: StoryPlayer) => Promise<void>,
  more: Readonly<Record<string, FakeAnswer>> = {},
  shows = ROW,
): Story => ({
  screen: 'departments',
  state,
  draw,
  answers: companyAnswers(
    { 'GET /v1/departments/proposal': () => ({ extension: '403' }), ...more },
    settings,
  ),
  play: openSettings('departments', shows, then),
});

const opened =
  (name: RegExp, then?: (player: StoryPlayer) => Promise<void>) => async (player: StoryPlayer) => {
    const row = [...document.querySelectorAll<HTMLElement>('[data-department] button')].find((button) =>
      name.test(button.textContent ?? ''),
    );
    row?.click();
    await player.sees('[role=radiogroup]');
    await then?.(player);
  };

const inUse: FakeAnswer = () => ({
  outcome: 'answered',
  status: 409,
  body: {
    ...{ type: 'about:blank', title: 'In use', status: 409, code: 'in-use' },
    uses: [
      { kind: 'number', id: 'main-number', name: '+7 843 200-98-18', field: 'route' },
      { kind: 'department', id: 'support', name: support.name, field: 'fallback' },
    ],
  },
});
const taken: FakeAnswer = () => ({
  outcome: 'answered',
  status: 409,
  body: {
    ...{ type: 'about:blank', title: 'Not unique', status: 409, code: 'not-unique' },
    errors: [{ at: '/extension', code: 'extension-taken' }],
  },
});

export const departmentsStories: readonly Story[] = [
  departments('list', two),
  departments('empty', office(), undefined, {}, '[data-none=true]'),
  departments('many', many),
  departments('new', two, async (player) => {
    await player.press(i18next.t('company.departments.add'));
    await player.sees('[role=dialog]');
    await player.fill(i18next.t('company.departments.name'), 'Склад');
  }),
  departments(
    'new-refused',
    two,
    async (player) => {
      await player.press(i18next.t('company.departments.add'));
      await player.fill(i18next.t('company.departments.name'), 'Склад');
      await player.press(i18next.t('company.departments.new.create'));
      await player.sees('[role=dialog] [data-invalid]');
    },
    { 'POST /v1/departments': taken },
  ),
  departments('one', two, opened(/402/)),
  departments(
    'one-changed',
    two,
    opened(/продаж/, async (player) => {
      await player.press(i18next.t('company.departments.member.menu', { name: oleg.name }));
      await player.press(i18next.t('company.departments.member.ownGroup'));
      await player.misses('[role=menu]');
    }),
  ),
  departments('one-empty', office(sales({ members: [] })), opened(/продаж/)),
  departments(
    'remove',
    two,
    opened(/продаж/, async (player) => {
      await player.press(i18next.t('company.departments.remove.open'));
      await player.press(i18next.t('company.departments.remove.confirm'));
      await player.press(i18next.t('company.departments.remove.replace'));
    }),
    { 'DELETE /v1/departments/sales': inUse },
  ),
];
