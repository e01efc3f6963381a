import i18next from 'i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Lamp, LampState } from '../../../renderer/phone/lamps/lamp.ts';
import type { ImportPreview } from '../../../preload/contract/contacts.ts';
import { demoContacts, fakeContacts } from '../../doubles/fake-contacts.ts';
import { fakePhoneView } from '../../doubles/fake-phone-view.ts';
import type { FakeAnswers } from '../../doubles/fake-communicator.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone, type Surroundings } from './draw-phone.tsx';

const online = fakePhoneView();
const STATES: readonly LampState[] = [
  'free',
  'ringing',
  'talking',
  'on-hold',
  'do-not-disturb',
  'away',
  'not-registered',
];
const FIRST = ['Анна', 'Иван', 'Мария', 'Сергей', 'Елена', 'Дмитрий', 'Ольга'];
const LAST = [
  'Смирнова',
  'Петров',
  'Королёва',
  'Волков',
  'Фролова',
  'Жуков',
  'Константинопольская-Вознесенская',
];
const departments: readonly Colleague[] = Array.from({ length: 10 }, (_, at) => ({
  kind: 'department',
  id: `d${at}`,
  name:
    ['Отдел продаж', 'Склад', 'Бухгалтерия', 'Отдел послепродажного обслуживания клиентов'][at] ??
    `Отдел ${at}`,
  extension: String(200 + at),
}));
const crowd: Colleague[] = [
  ...Array.from(
    { length: 500 },
    (_, at): Colleague => ({
      kind: 'employee',
      name: `${FIRST[at % 7]} ${LAST[Math.floor(at / 7) % 7]}`,
      extension: String(1000 + at),
      id: `e${at}`,
      position: 'Менеджер',
      departments: at % 11 === 0 ? [] : [`d${at % 10}`],
    }),
  ),
  ...departments,
];
const crowdLamps = Object.fromEntries(
  crowd.map(({ extension }, at): [string, Lamp] => [
    extension,
    {
      state: STATES[at % 7] ?? 'free',
      ...(at % 3 === 1 && { with: { name: 'Ольга Иванова', number: '+79172340506' } }),
    },
  ]),
);

const story = (
  state: string,
  answers: Partial<FakeAnswers>,
  play: (player: StoryPlayer) => Promise<void>,
  surroundings: Surroundings = {},
): Story => ({ screen: 'people', state, answers, draw: drawPhone(online, surroundings), play });

const section =
  (title: string, then?: (player: StoryPlayer) => Promise<void>) => async (player: StoryPlayer) => {
    const name = i18next.t(title as 'contacts.title');
    if (title !== 'colleagues.title' || window.innerWidth < 900) await player.press(name);
    await then?.(player);
  };
const contacts = (then?: (player: StoryPlayer) => Promise<void>) => section('contacts.title', then);
const openMenu = async (player: StoryPlayer) => player.press(i18next.t('contacts.more'));
const preview: ImportPreview = {
  outcome: 'read',
  file: 'клиенты.csv',
  fresh: 128,
  known: 4,
  problems: [
    { line: 3, code: 'no-number' },
    { line: 17, code: 'no-name' },
  ],
};

/** Colleagues and contacts, in every state. */
export const peopleStories: readonly Story[] = [
  story('five-hundred', { colleagues: async () => crowd }, section('colleagues.title'), {
    lamps: crowdLamps,
  }),
  story('waiting-for', {}, section('colleagues.title'), {
    waitsFor: { name: 'Мария Королёва', number: '103' },
  }),
  story('free-at-last', {}, section('colleagues.title'), {
    isFree: { name: 'Мария Королёва', number: '103' },
  }),
  story(
    'contacts',
    {},
    contacts((player) => player.sees('[data-row]')),
  ),
  story(
    'contacts-many',
    {
      contacts: fakeContacts({
        contacts: Array.from({ length: 500 }, (_, at) => ({ ...demoContacts[at % 3]!, id: String(at) })),
        books: [],
      }),
    },
    contacts((player) => player.sees('[data-row]')),
  ),
  story('contacts-empty', { contacts: fakeContacts({ contacts: [], books: [] }) }, contacts()),
  story(
    'contacts-failed',
    { contacts: fakeContacts(undefined, { list: () => Promise.reject(new Error('failed')) }) },
    contacts(),
  ),
  story(
    'contact-form',
    {},
    contacts((player) => player.press(i18next.t('contacts.add'))),
  ),
  story(
    'contact-form-wrong',
    {},
    contacts(async (player) => {
      await player.press(i18next.t('contacts.add'));
      await player.press(i18next.t('contacts.save'));
    }),
  ),
  story(
    'contact-edit',
    {},
    contacts(async (player) => {
      await player.press(i18next.t('contacts.edit', { name: demoContacts[0]!.name }));
      await player.sees('[role=dialog]');
    }),
  ),
  story(
    'contacts-only-here',
    { contacts: fakeContacts({ contacts: [...demoContacts], books: [], onlyHere: 2 }) },
    contacts((player) => player.sees('[data-row]')),
  ),
  story(
    'contacts-not-moved',
    {
      contacts: fakeContacts(
        { contacts: [...demoContacts], books: [], onlyHere: 2 },
        { moveToPbx: () => Promise.reject(new Error('offline')) },
      ),
    },
    contacts(async (player) => {
      await player.press(i18next.t('contacts.move.take'));
      await player.sees('[data-row]');
    }),
  ),
  story(
    'contact-not-saved',
    { contacts: fakeContacts(undefined, { add: () => Promise.reject(new Error('offline')) }) },
    contacts(async (player) => {
      await player.press(i18next.t('contacts.add'));
      await player.fill(i18next.t('contacts.name'), 'Пётр Ильин');
      await player.fill(i18next.t('contacts.number'), '8 917 000-00-18');
      await player.press(i18next.t('contacts.save'));
      await player.sees('[role=alert]:not(:empty)');
    }),
  ),
  story(
    'contact-removed',
    {},
    contacts((player) => player.press(i18next.t('contacts.remove', { name: demoContacts[0]!.name }))),
  ),
  story('contacts-menu', {}, contacts(openMenu)),
  story(
    'import',
    { contacts: fakeContacts(undefined, { chooseFile: async () => preview }) },
    contacts(async (player) => {
      await openMenu(player);
      await player.press(i18next.t('contacts.import.menu'));
      await player.sees('[role=dialog]');
    }),
  ),
  story(
    'address-books',
    {
      contacts: fakeContacts({
        contacts: [...demoContacts],
        books: [
          {
            id: 'a',
            address: { kind: 'carddav', url: 'https://dav.romashka.example', login: 'anna' },
            state: 'ready',
            problem: null,
            contacts: 48,
          },
          {
            id: 'b',
            address: { kind: 'ldap', url: 'ldaps://ldap.romashka.example', login: '', base: 'dc=romashka' },
            state: 'failed',
            problem: 'wrong-password',
            contacts: 320,
          },
        ],
      }),
    },
    contacts(async (player) => {
      await openMenu(player);
      await player.press(i18next.t('contacts.books.title'));
      await player.sees('[role=dialog]');
    }),
  ),
];
