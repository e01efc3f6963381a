import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import type { Employee } from '../../../../pbx/contract/employee.ts';
import type { Colleague } from '../../../../pbx/contract/session.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import i18next from 'i18next';
import type { FakeAnswer } from '../../../doubles/fake-pbx-bridge.ts';
import { drawPhone } from '../draw-phone.tsx';
import type { Story } from '../../story.ts';
import { weekPresets } from '../../../../renderer/features/schedule/week-presets.ts';
import { companyAnswers } from './company-answers.ts';
import { openSettings } from './open-settings.ts';

const MOBILE = '+79172345678';
const toMobile = { to: 'outside', number: MOBILE } as const;
const nowhere = { always: null, onNoAnswer: null, onBusy: null, whenAway: null, whenNotRegistered: null };

/** The office with Anna's own settings changed. */
const withAnna = (anna: Partial<Employee>, more: Readonly<Record<string, FakeAnswer>> = {}) =>
  companyAnswers(more, {
    ...demoOffice,
    employees: demoOffice.employees.map((employee) =>
      employee.id === 'anna' ? { ...employee, ...anna } : employee,
    ),
  });

const long: Partial<Employee> = {
  name: 'Константин Владиславович Рождественский-Старообрядческий',
  position: 'Заместитель руководителя отдела внешнеэкономических связей и закупок',
  email: 'konstantin.rozhdestvenskiy-staroobryadcheskiy@department.romashka.example',
  mobile: MOBILE,
  status: 'do-not-disturb',
  autoAnswer: { when: 'asked', by: 'own-departments' },
  callWaiting: false,
  forwarding: {
    ...nowhere,
    onNoAnswer: { afterSeconds: 12, target: { to: 'outside', number: '+78432009999' } },
    onBusy: { to: 'employee', employee: 'maria' },
    whenNotRegistered: { to: 'department', department: 'sales' },
  },
};

const states: Readonly<Record<string, Partial<Employee>>> = {
  untouched: { mobile: null },
  offer: { mobile: MOBILE, forwarding: nowhere },
  full: {
    mobile: MOBILE,
    email: 'anna@romashka.example',
    position: 'Руководитель отдела продаж',
    voicemail: { enabled: true, greeting: null, byEmail: true },
    autoAnswer: { when: 'always', afterSeconds: 3 },
    ringContacts: [
      { device: 'communicator', enabled: true, order: 1, waitSeconds: 10, schedule: null },
      { device: 'desk-phone', enabled: true, order: 1, waitSeconds: 10, schedule: null },
      { device: 'mobile', enabled: true, order: 2, waitSeconds: 15, schedule: null },
    ],
    forwarding: {
      ...nowhere,
      onNoAnswer: { afterSeconds: 20, target: { to: 'employee', employee: 'ivan' } },
      onBusy: { to: 'voicemail', employee: 'anna' },
      whenNotRegistered: toMobile,
    },
  },
  long,
};

const colleagues: readonly Colleague[] = [
  { kind: 'employee', id: 'ivan', name: 'Иван Петров', extension: '102' },
  { kind: 'employee', id: 'maria', name: 'Мария Кузнецова', extension: '103' },
  { kind: 'department', id: 'sales', name: 'Отдел продаж', extension: '200' },
];

const story = (state: string, anna: Partial<Employee>, seen?: string): Story => ({
  screen: 'own',
  state,
  answers: { ...withAnna(anna), colleagues: async () => [...colleagues] },
  draw: drawPhone(fakePhoneView()),
  play: openSettings('own', 'dl', async () => {
    if (seen !== undefined) document.querySelector(seen)?.scrollIntoView();
  }),
});

const crowd: readonly Colleague[] = Array.from({ length: 1000 }, (_, place) => ({
  kind: 'employee',
  id: `colleague-${place}`,
  name: `Константин Рождественский-Старообрядческий ${place + 1}`,
  extension: String(1000 + place),
}));

/** A colleague chosen among a thousand. */
const ofMany: Story = {
  ...story('thousand-colleagues', {}),
  answers: {
    ...withAnna({ forwarding: { ...nowhere, onBusy: { to: 'employee', employee: 'colleague-7' } } }),
    colleagues: async () => [...crowd],
  },
};

/** Rules of the status, of somebody who is away, and a choice of numbers to be shown by. */
const ruled: Partial<Employee> = {
  mobile: MOBILE,
  status: 'away',
  statusRules: { awayAfterMinutes: 10, outsideHours: 'do-not-disturb' },
  forwarding: { ...nowhere, whenAway: { to: 'employee', employee: 'maria' } },
};

const rulesStory = (state: string, anna: Partial<Employee>, part: string): Story => ({
  ...story(state, anna, `#own-${part}`),
  answers: {
    ...companyAnswers(
      {},
      {
        ...demoOffice,
        options: { ...demoOffice.options, employeesChooseCallerId: true },
        employees: demoOffice.employees.map((employee) =>
          employee.id === 'anna' ? { ...employee, ...anna } : employee,
        ),
      },
    ),
    colleagues: async () => [...colleagues],
  },
});

/** Everything that the own settings hold beyond forwarding. */
const furnished: Partial<Employee> = {
  email: 'anna@romashka.example',
  voicemail: { enabled: true, greeting: 'own-greeting', byEmail: true },
  blfKeys: [
    { extension: '102', label: 'Иван' },
    { extension: '200', label: 'Отдел продаж' },
  ],
};

const devices = [
  { id: 'd1', device: 'Коммуникатор, Linux', current: true },
  { id: 'd2', device: 'Коммуникатор, Windows', current: false },
].map((device) => ({
  ...device,
  createdAt: '2026-11-01T09:00:00.000Z',
  lastSeenAt: '2026-11-20T14:05:00.000Z',
}));

/** A telephone that rings in hours of its own, and these hours. */
const hours = {
  mobile: MOBILE,
  ringContacts: [
    { device: 'communicator', enabled: true, order: 1, waitSeconds: 10, schedule: null },
    { device: 'mobile', enabled: true, order: 2, waitSeconds: 15, schedule: weekPresets.office },
  ],
} as const satisfies Partial<Employee>;

const hoursStory: Story = {
  ...story('contact-hours', hours),
  play: openSettings('own', 'dl', async (player) => {
    const name = i18next.t('company.own.ring.hours', { name: i18next.t('company.own.devices.mobile') });
    await player.press(`${name}, ${i18next.t('company.own.ring.inHours')}`);
    await player.sees('[role=dialog] [role=grid]');
  }),
};

const furnishedStory = (state: string, group: string, press?: string): Story => ({
  screen: 'own',
  state,
  answers: {
    ...withAnna(furnished, {
      'GET /v1/sessions': () => devices,
      'GET /v1/password-proposal': () => ({ password: 'k7wd-29mq-xt4r' }),
    }),
    colleagues: async () => [...colleagues],
  },
  draw: drawPhone(fakePhoneView()),
  play: openSettings('own', 'dl', async (player) => {
    const title = i18next.t(`company.ownMore.${group}.title` as 'company.ownMore.lamps.title');
    const selector = `section[aria-label="${title}"]`;
    await player.sees(selector);
    document.querySelector(selector)?.scrollIntoView();
    if (press !== undefined) await player.press(i18next.t(press as 'company.ownMore.password.change'));
    if (press !== undefined) await player.sees('[role=dialog], [role=alertdialog]');
  }),
});

/** «Мои настройки» of an administrator, from the top and further down; for everybody they are the same. */
export const ownStories: readonly Story[] = [
  ...Object.entries(states).flatMap(([state, anna]) => [
    story(state, anna),
    story(`${state}-rings`, anna, '[role=grid]'),
    story(`${state}-profile`, anna, 'dl'),
  ]),
  ofMany,
  rulesStory('away', ruled, 'forwarding'),
  rulesStory('status-rules', ruled, 'statusRules'),
  rulesStory('status-no-rules', {}, 'statusRules'),
  rulesStory('caller-id-choice', ruled, 'calls'),
  story('hours-rings', hours, '[role=grid]'),
  hoursStory,
  furnishedStory('voicemail', 'voicemail'),
  furnishedStory('lamps', 'lamps'),
  furnishedStory('devices', 'devices'),
  furnishedStory('password', 'password', 'company.ownMore.password.change'),
  furnishedStory('sign-out', 'devices', 'company.ownMore.devices.signOut'),
];
