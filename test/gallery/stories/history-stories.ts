import i18next from 'i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import { demoCalls, demoDetails, demoMessages, demoProfile } from '../../doubles/demo-history.ts';
import { type FakeAnswer, fakePbxBridge } from '../../doubles/fake-pbx-bridge.ts';
import { demoColleagues } from '../../doubles/demo-office.ts';
import { fakePhoneView } from '../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import { SPOKEN_SOUND, type Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

/** A call of the list, not a colleague. */
const ROW = '[data-index] button';
const draw = drawPhone(fakePhoneView());
const never: FakeAnswer = () => new Promise(() => undefined);
const offline: FakeAnswer = () => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' });
const callsAnswer =
  (calls: readonly CallListed[]): FakeAnswer =>
  ({ query }) => ({
    calls: query?.notCalledBack ? calls.filter(({ callback }) => callback.state === 'waiting') : calls,
    next: null,
  });

const office = (answers: Readonly<Record<string, FakeAnswer>>) =>
  fakePbxBridge(
    {
      'GET /v1/me': () => demoProfile,
      'GET /v1/calls/talk': () => demoDetails,
      'GET /v1/calls/fax': () => demoDetails,
      'GET /v1/colleagues': () => demoColleagues.map((one, at) => ({ id: `c${at}`, ...one })),
      'GET /v1/public-numbers': () => [
        { id: 'main', number: '+78432009818', label: 'Основной' },
        { id: 'ads', number: '+78432009819', label: 'Реклама в справочнике «Вся Казань»' },
      ],
      ...answers,
    },
    async () => SPOKEN_SOUND,
  );

/** As many as a busy month brings. */
const manyCalls = Array.from({ length: 400 }, (_, index): CallListed => {
  const call = demoCalls[index % demoCalls.length] ?? demoDetails;
  const earlier = Math.floor(index / demoCalls.length) * 6 * 60 * 60_000;
  return { ...call, id: `call-${index}`, startedAt: call.startedAt - earlier };
}).sort((one, other) => other.startedAt - one.startedAt);

const open =
  (section: 'history' | 'voicemail', then?: (player: StoryPlayer) => Promise<void>) =>
  async (player: StoryPlayer) => {
    await player.press(i18next.t(section === 'history' ? 'history.title' : 'voicemail.short'));
    await player.sees('[data-screen=true] h2, [data-screen=true] [role=status], [role=alert]');
    await then?.(player);
  };

const history = (
  state: string,
  calls: FakeAnswer,
  then?: (player: StoryPlayer) => Promise<void>,
  me: FakeAnswer = () => demoProfile,
): Story => ({
  screen: 'history',
  state,
  answers: { api: office({ 'GET /v1/calls': calls, 'GET /v1/me': me }) },
  draw,
  play: open('history', then),
});

const voicemail = (state: string, box: FakeAnswer, then?: (player: StoryPlayer) => Promise<void>): Story => ({
  screen: 'voicemail',
  state,
  answers: { api: office({ 'GET /v1/voicemail': box }) },
  draw,
  play: open('voicemail', then),
});

const messages: FakeAnswer = () => ({ messages: demoMessages, next: null, fresh: 2, old: 1 });
const toCall = (name: string) => async (player: StoryPlayer) => {
  await pressRow(player, name);
  await player.sees('ol li');
  await player.sees('input[type=range]');
};

/** A row's name is all that it says: the first row with this text. */
const pressRow = (player: StoryPlayer, text: string): Promise<void> =>
  player.pressSaying(`${ROW}, article button`, text);

/** The button's name has the number of filters in it. */
async function openFilters(player: StoryPlayer): Promise<void> {
  await player.sees('main section button[aria-expanded]');
  document.querySelector<HTMLElement>('main section button[aria-expanded]')?.click();
  await player.sees('[role=combobox]');
}

/** What calls leave behind: the history and the voicemail box. */
export const historyStories: readonly Story[] = [
  history('loading', never),
  history('empty', callsAnswer([])),
  history('offline', offline),
  history('few', callsAnswer(demoCalls), (player) => player.sees(ROW)),
  history('many', callsAnswer(manyCalls), (player) => player.sees(ROW)),
  history(
    'limited',
    callsAnswer(demoCalls.slice(0, 3)),
    (player) => player.sees(ROW),
    () => ({
      ...demoProfile,
      role: 'limited-user',
    }),
  ),
  history('nothing-found', callsAnswer(demoCalls), async (player) => {
    await player.fill(i18next.t('history.search'), 'Ярослав');
    await player.sees('[class*=nothing]');
  }),
  history('all-called-back', callsAnswer([]), async (player) => {
    await player.sees('input[value=not-called-back]');
    document.querySelector<HTMLElement>('input[value=not-called-back]')?.click();
    await player.sees('[class*=empty]');
  }),
  history('filters', callsAnswer(demoCalls), async (player) => {
    await player.press(i18next.t('history.filters.title'));
    await player.sees('fieldset [role=group]');
  }),
  {
    ...history('filters-chosen', callsAnswer(demoCalls), openFilters),
    draw: (answers) => {
      const chosen = 'employee=c0&number=main&from=2026-11-02&to=2026-11-25';
      location.hash = `#/history?whose=company&kind=missed&${chosen}`;
      return draw(answers);
    },
  },
  {
    ...history('filters-calendar', callsAnswer(demoCalls), async (player) => {
      await openFilters(player);
      document.querySelector<HTMLElement>('fieldset [role=group] button')?.click();
      await player.sees('[role=grid]');
    }),
    draw: (answers) => {
      location.hash = '#/history?whose=company&from=2026-11-02&to=2026-11-25';
      return draw(answers);
    },
  },
  history('details', callsAnswer(demoCalls), toCall('Ольга Белова')),
  history('details-fax', callsAnswer(demoCalls), async (player) => {
    await pressRow(player, 'ООО «Канцтовары»');
    await player.sees('ol li');
  }),
  history('details-add-contact', callsAnswer(demoCalls), async (player) => {
    await toCall('Ольга Белова')(player);
    await player.press(i18next.t('contacts.addThis'));
    await player.sees('[role=dialog] input');
  }),
  voicemail('loading', never),
  voicemail('empty', () => ({ messages: [], next: null, fresh: 0, old: 0 })),
  voicemail('offline', offline),
  voicemail('few', messages, (player) => player.sees('article')),
  voicemail('player', messages, async (player) => {
    await pressRow(player, 'Пётр Ильин');
    await player.sees('input[type=range]');
  }),
  voicemail('undo', messages, async (player) => {
    await pressRow(player, 'Пётр Ильин');
    await player.sees('input[type=range]');
    await player.press(i18next.t('voicemail.remove'));
    await player.sees('[class*=undo]');
  }),
];
