import i18next from 'i18next';
import { demoOffice } from '../../../../pbx/company/demo-office.ts';
import { newDepartment } from '../../../../pbx/company/new-department.ts';
import { newNumber } from '../../../../pbx/company/new-number.ts';
import type { CompanyNumber, CompanySettings } from '../../../../pbx/contract/company-settings.ts';
import type { Menu, MenuTarget, Route } from '../../../../pbx/contract/destination.ts';
import { describeTrace } from '../../../../pbx/routing/trace/describe-trace.ts';
import { imaginedCall } from '../../../../pbx/service/imagined-call.ts';
import { scrollingAncestor } from '../../../../renderer/ui/scrolling-ancestor.ts';
import { fakePhoneView } from '../../../doubles/fake-phone-view.ts';
import { fakeCompany } from '../../../doubles/fake-company.ts';
import { type FakeAnswer, fakePbxBridge } from '../../../doubles/fake-pbx-bridge.ts';
import type { StoryPlayer } from '../../page/story-player.ts';
import { SPOKEN_SOUND, type Story } from '../../story.ts';
import { drawPhone } from '../draw-phone.tsx';
import { openSettings } from './open-settings.ts';

const WORK = [{ from: '09:00', to: '18:00' }];
const NOON = '2026-11-25T12:00:00+03:00';
const draw = drawPhone(fakePhoneView());
const department = (id: string, name: string, extension: string) => ({
  ...newDepartment(demoOffice, { id, name, extension, otherwise: { to: 'answering-machine' } }),
  members: demoOffice.employees.map(({ id: employee }) => ({ employee, priority: 1 })),
});
const support = department('support', 'Служба технической поддержки и сопровождения договоров', '201');
const [firstDepartment] = demoOffice.departments;

const company: CompanySettings = {
  ...demoOffice,
  options: { ...demoOffice.options, answeringMachine: { greeting: null, for: ['anna'] } },
  schedule: {
    ...demoOffice.schedule,
    week: {
      monday: WORK,
      tuesday: WORK,
      wednesday: WORK,
      thursday: WORK,
      friday: WORK,
      saturday: [{ from: '10:00', to: '14:00' }],
      sunday: [],
    },
  },
  departments: [...(firstDepartment ? [firstDepartment] : []), support],
  greetings: [
    { id: 'hello', name: 'Добрый день', seconds: 4, uploadedAt: '2026-11-20T09:00:00Z' },
    { id: 'night', name: 'Ночное', seconds: 6, uploadedAt: '2026-11-20T09:00:00Z' },
  ],
};

const toSales: MenuTarget = { to: 'department', department: 'sales' };
const menu = (title: string, keys: Menu['keys'], otherwise: MenuTarget = toSales): Menu => ({
  title,
  greeting: null,
  keys,
  timeoutSeconds: 5,
  otherwise,
  directDial: true,
});
const submenu = menu('Поддержка', {
  '1': { to: 'department', department: 'support' },
  '2': { to: 'employee', employee: 'ivan' },
});
const withMenu: Route = {
  greeting: 'hello',
  target: {
    to: 'menu',
    menu: menu('Главное', { '1': toSales, '2': { to: 'menu', menu: submenu }, '0': { to: 'fax' } }),
  },
};
const night: Route = { greeting: 'night', target: { to: 'answering-machine' } };

const main = (changes: Partial<CompanyNumber> = {}): CompanyNumber => ({
  ...newNumber({ id: 'main-number', number: '+78432009818', label: 'Основной' }, 'sales'),
  ...changes,
});
const simple = main({ bySchedule: false });
const scheduled = main({ nonWorking: night });
const full = main({ working: withMenu, nonWorking: night });
const wrong = main({
  working: {
    greeting: null,
    target: {
      to: 'menu',
      menu: { ...menu('Пустое', {}, { to: 'department', department: 'gone' }), directDial: false },
    },
  },
  nonWorking: { greeting: null, target: { to: 'outside', number: '+78432009818' } },
});
const secretary = main({
  label: 'Приёмная генерального директора, Казань, улица Большая Красная',
  working: {
    greeting: 'hello',
    target: { to: 'secretary', employee: 'maria', otherwise: { to: 'department', department: 'support' } },
  },
});

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...(index % 3 === 0 ? full : scheduled),
    id: `number-${index}`,
    number: `+7843${String(2_000_000 + index)}`,
    label: index % 2 === 0 ? 'Реклама в справочнике «Вся Казань»' : '',
  }));

/** To the last number; of the first ones nothing is left meanwhile. */
const scrollToEnd = async (player: StoryPlayer) => {
  await player.sees('li[aria-posinset="1"]');
  scrollingAncestor(document.querySelector('li[aria-posinset]'))?.scrollTo(0, 1_000_000);
  await player.sees('li[aria-posinset="1000"]');
  await player.misses('li[aria-posinset="1"]');
};

const answersWith = (numbers: readonly CompanyNumber[], more: Readonly<Record<string, FakeAnswer>> = {}) => {
  const settings: CompanySettings = { ...company, numbers: [...numbers] };
  const simulation: FakeAnswer = ({ query }) => ({
    steps: imaginedCall(settings, { number: 'main-number', at: Date.parse(NOON) }).map((step) => ({
      ...step,
      words: describeTrace(step, query?.language === 'en' ? 'en' : 'ru'),
    })),
  });
  const answers = { 'GET /v1/simulation': simulation, 'GET /v1/calls': pastCalls, ...more };
  return { api: fakePbxBridge({ ...fakeCompany(settings, 'anna'), ...answers }, async () => SPOKEN_SOUND) };
};
const pastCalls: FakeAnswer = () => ({ calls: [], next: null });

const story = (
  state: string,
  numbers: readonly CompanyNumber[],
  then?: (player: StoryPlayer) => Promise<void>,
  more?: Readonly<Record<string, FakeAnswer>>,
): Story => ({
  screen: 'routes',
  state,
  answers: answersWith(numbers, more),
  draw,
  play: openSettings('numbers', 'section[aria-label] :is(p, [class*=failure])', then),
});

/** Opens the only number. */
const openNumber =
  (then?: (player: StoryPlayer) => Promise<void>) =>
  async (player: StoryPlayer): Promise<void> => {
    await player.sees('ul li button[class*=entry] [class*=way]');
    document.querySelector<HTMLElement>('li button[class*=entry]:has([class*=way])')?.click();
    await player.sees('[data-card]');
    await then?.(player);
  };
const openCard =
  (id: string, shows: string) =>
  async (player: StoryPlayer): Promise<void> => {
    await player.sees(`[data-card="${id}"]`);
    document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.click();
    await player.sees(shows);
  };
const chooseView = (view: 'picture' | 'asList') => async (player: StoryPlayer) => {
  const labels = [...document.querySelectorAll<HTMLElement>('label')];
  labels
    .find(({ textContent }) => textContent === i18next.t(`company.routes.${view}` as 'settings.title'))
    ?.click();
  await player.sees(view === 'picture' ? '.react-flow [data-card]' : 'ul [data-card]');
};

const offline: FakeAnswer = () => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' });

export const routesStories: readonly Story[] = [
  story('list-empty', []),
  story('list-one', [simple]),
  story('list-many', numbered(60)),
  story('list-thousand', numbered(1000)),
  story('list-thousand-end', numbered(1000), scrollToEnd),
  story('list-offline', [simple], undefined, { 'GET /v1/numbers': offline }),
  story('simple', [simple], openNumber()),
  story('by-schedule', [scheduled], openNumber()),
  story('menu', [full], openNumber()),
  story('menu-list', [full], openNumber(chooseView('asList'))),
  story('menu-picture', [full], openNumber(chooseView('picture'))),
  story('secretary', [secretary], openNumber()),
  story('problem', [wrong], openNumber()),
  story('panel-department', [full], openNumber(openCard('working/target/menu/keys/1', 'section h4'))),
  story('panel-menu', [full], openNumber(openCard('working/target', 'section h4'))),
  story('panel-greeting', [full], openNumber(openCard('working/greeting', 'section h4'))),
  story(
    'unsaved',
    [full],
    openNumber(async (player) => {
      await openCard('working/target', 'section h4')(player);
      await player.press(i18next.t('company.routes.panel.addKey' as 'settings.title'));
      await player.sees('[role=alert]');
    }),
    { 'PATCH /v1/numbers/main-number': offline },
  ),
  story(
    'replay',
    [full],
    openNumber(async (player) => {
      await player.press(i18next.t('company.routes.replay.now' as 'settings.title'));
      await player.sees('ol [aria-current=step]');
    }),
  ),
];
