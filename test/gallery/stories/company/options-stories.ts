import i18next from 'i18next';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import type { CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import { demoAudit, demoOutbox } from '../../../doubles/demo-options.ts';
import { demoColleagues } from '../../../doubles/demo-office.ts';
import type { FakeAnswer } from '../../../doubles/fake-pbx-bridge.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import { SPOKEN_SOUND, type Story } from '../../story.ts';
import { drawPhone } from '../draw-phone.tsx';
import { companyAnswers } from './company-answers.ts';

const draw = drawPhone(fakePhoneView());
const greeting = (id: string, name: string, seconds: number) => ({
  ...{ id, name, seconds, uploadedAt: '2026-11-12T09:00:00.000Z' },
});

const office: CompanySettings = {
  ...demoOffice,
  options: {
    ...demoOffice.options,
    name: 'ООО «Ромашка и партнёры: оптовая торговля цветами и комнатными растениями»',
    answeringMachine: { greeting: 'evening', for: ['c0', 'c1'] },
    fax: { enabled: true, email: null },
    numberRules: {
      country: 'RU',
      areaCode: '843',
      rewrites: [
        { pattern: '9.', replacement: '', applies: 'dialling', label: 'Выход в город через девятку' },
        { pattern: 'XXXXXX', replacement: '8843', applies: 'both', label: 'Шесть цифр по Казани' },
      ],
    },
  },
  greetings: [
    greeting('day', 'Здравствуйте, вы позвонили в «Ромашку»', 12),
    greeting('evening', 'Мы работаем с девяти до шести', 8),
    greeting('long', 'Предновогоднее поздравление с переносом рабочих дней и адресами всех магазинов', 65),
  ],
};

const busy: Readonly<Record<string, FakeAnswer>> = {
  'GET /v1/colleagues': () => demoColleagues.map((one, index) => ({ id: `c${index}`, ...one })),
  'GET /v1/outbox': () => demoOutbox,
  'GET /v1/audit': () => ({ entries: demoAudit(30), next: '30' }),
  'GET /v1/audit/verification': () => ({ result: 'whole', entries: 214 }),
};

const mailServer: FakeAnswer = () => ({
  outcome: 'answered',
  status: 200,
  etag: '"1"',
  body: {
    version: 1,
    server: {
      ...{ host: 'smtp.romashka.example', port: 587, security: 'starttls', from: 'ats@romashka.example' },
      signIn: { user: 'ats' },
    },
  },
});

const clash: FakeAnswer = () => ({
  outcome: 'answered',
  status: 400,
  body: {
    ...{ type: 'about:blank', title: 'x', status: 400, code: 'validation-failed' },
    errors: ['pickup', 'park'].map((code) => ({ at: `/codes/${code}`, code: 'codes-clash' })),
  },
});

const shows = (selector: string) => (player: StoryPlayer) => player.sees(selector);

/** `place`: what of «Ещё» is shown; empty: its list. */
const options = (
  place: string,
  state: string,
  answers: Readonly<Record<string, FakeAnswer>> = {},
  play: NonNullable<Story['play']> = shows(place === '' ? '[data-wide] ul button' : '[data-wide] h3'),
): Story => ({
  screen: 'options',
  state,
  answers: (() => {
    const { api } = companyAnswers({ ...busy, ...answers }, office);
    return { api: { ...api, soundUrl: async () => SPOKEN_SOUND } };
  })(),
  draw: (given) => {
    location.hash = `#/settings?options${place === '' ? '' : `/${place}`}`;
    return draw(given);
  },
  play,
});

/** «Ещё»: its list and each of its parts. */
export const optionsStories: readonly Story[] = [
  options('', 'list'),
  options('company', 'company', {}, shows('[data-wide] input')),
  options('calls', 'calls', {}, shows('[data-wide] input')),
  options('rules', 'rules', {}, shows('[data-wide] fieldset input')),
  options('codes', 'codes', {}, shows('[data-wide] input')),
  options('codes', 'codes-clash', { 'PATCH /v1/options': clash }, async (player) => {
    const label = i18next.t('company.options.codes.park');
    await player.sees('[data-wide] input');
    await player.fill(label, '*8');
    document
      .querySelectorAll<HTMLElement>('[data-wide] input')[1]
      ?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await player.sees('[data-wide] [data-invalid]');
  }),
  options('machine', 'machine', {}, shows('[data-wide] li button')),
  options('fax', 'fax', {}, shows('[data-wide] input')),
  options('greetings', 'greetings', {}, async (player) => {
    await player.sees('article button');
    document.querySelector<HTMLElement>('article button')?.click();
    await player.sees('article input[type=range]');
    await player.sees('article input:not([type=range])');
  }),
  options('greetings', 'greetings-empty', { 'GET /v1/greetings': () => [] }),
  options('mail', 'mail', { 'GET /v1/mail-server': mailServer }, shows('[data-wide] input')),
  options(
    'mail',
    'mail-none',
    { 'GET /v1/outbox': () => ({ mails: [], next: null }) },
    shows('[data-wide] input'),
  ),
  options('security', 'security', {}, shows('[data-wide] input')),
  options('audit', 'audit', {}, shows('[data-wide] ol li')),
  options('audit', 'audit-broken', {
    'GET /v1/audit/verification': () => ({ result: 'broken', sequence: 17 }),
    'GET /v1/audit': () => ({ entries: demoAudit(1000), next: null }),
  }),
  options(
    '',
    'offline',
    {
      'GET /v1/options': () => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' }),
    },
    shows('[role=alert]'),
  ),
];
