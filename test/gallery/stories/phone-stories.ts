import i18next from 'i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Account } from '../../../preload/contract/account.ts';
import type { PhoneView } from '../../../renderer/phone/phone-view.ts';
import { demoAccount } from '../../doubles/demo-office.ts';
import { demoProfile } from '../../doubles/demo-history.ts';
import { demoFavourites, fakeFavourites } from '../../doubles/fake-favourites.ts';
import { type FakeAnswer, fakePbxBridge } from '../../doubles/fake-pbx-bridge.ts';
import type { FakeAnswers } from '../../doubles/fake-communicator.ts';
import { fakePhoneView, fakeTalkingCall } from '../../doubles/fake-phone-view.ts';
import { noted } from '../../doubles/noted-actions.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

const { call: _call, ...cannotCall } = fakePhoneView();
const nothing = () => undefined;

const story = (
  state: string,
  view: PhoneView,
  answers: Partial<FakeAnswers> = {},
  play?: Story['play'],
): Story => ({ screen: 'phone', state, answers, draw: drawPhone(view), ...(play && { play }) });

const online = fakePhoneView();
const nobody = async () => [];
const typing = (text: string) => (player: StoryPlayer) => player.fill(i18next.t('dial.label'), text);
const openMenu = (player: StoryPlayer) => player.press(i18next.t('ownState.menu.open'));
const showColleagues = (player: StoryPlayer) => player.press(i18next.t('colleagues.title'));

const sipAccount: Account = {
  ...demoAccount,
  kind: 'sip-account',
  company: '',
  me: { login: 'anna', name: '', extension: 'anna' },
};
const outsideCaller: Account = {
  ...sipAccount,
  me: { login: 'client', name: 'Ольга, клиент', extension: '+79172340506', role: 'outside-caller' },
};
const company = async (): Promise<Colleague[]> => [
  { kind: 'company', name: 'Ромашка', extension: '+78432009818' },
];
const longNames = [
  {
    kind: 'employee' as const,
    name: 'Константин Константинопольский-Вознесенский (склад № 4, вторая смена)',
    extension: '1042',
  },
  { kind: 'department' as const, name: 'Отдел послепродажного обслуживания клиентов', extension: '20045' },
];

const office = (calls: FakeAnswer) =>
  fakePbxBridge({ 'GET /v1/me': () => demoProfile, 'GET /v1/calls': calls });
const manyFavourites = Array.from({ length: 24 }, (_, index) => ({
  name: `Клиент № ${index + 1}`,
  number: `+7917234${String(1000 + index)}`,
}));
const refusingFavourites = () => {
  const favourites = fakeFavourites(demoFavourites);
  favourites.refuse();
  return favourites;
};

/** The telephone at rest, in every state of its line, its number field and its list of colleagues. */
export const phoneStories: readonly Story[] = [
  story('idle', online),
  story('connecting', { ...cannotCall, registration: { state: 'connecting' } }),
  story('reconnecting', {
    ...cannotCall,
    registration: {
      state: 'reconnecting',
      retryAt: Date.now() + 2900,
      reason: 'server-silent',
      retryNow: noted('retryNow'),
    },
  }),
  story('reconnecting-now', {
    ...cannotCall,
    registration: {
      state: 'reconnecting',
      retryAt: undefined,
      reason: 'no-network',
      retryNow: noted('retryNow'),
    },
  }),
  story('refused', {
    ...cannotCall,
    registration: { state: 'refused', reason: 'wrong-password', retryNow: noted('retryNow') },
  }),
  story('refused-certificate', {
    ...cannotCall,
    registration: { state: 'refused', reason: 'certificate-refused', retryNow: noted('retryNow') },
  }),
  story('offline', { ...cannotCall, registration: { state: 'offline' } }),
  story('typing-number', online, {}, typing('+7843200981')),
  story('typing-short-number', online, {}, typing('10')),
  story('typing-long-number', online, {}, typing('+4930123456789012')),
  story('typing-name', online, {}, typing('ан')),
  story('nobody-found', online, {}, typing('Пётр')),
  story('number-not-found', online, {}, typing('88432009818')),
  story('colleagues-loading', online, { colleagues: () => new Promise(nothing) }, showColleaguesIfCompact),
  story(
    'colleagues-failed',
    online,
    { colleagues: () => Promise.reject(new Error('refused')) },
    showColleaguesIfCompact,
  ),
  story('no-colleagues', online, { colleagues: nobody }, showColleaguesIfCompact),
  story('sip-account', online, { colleagues: nobody, account: sipAccount }, showColleaguesIfCompact),
  story('outside-caller', online, { colleagues: company, account: outsideCaller }),
  story('long-names', online, { colleagues: async () => longNames }, showColleaguesIfCompact),
  story('first-day', online, {
    favourites: fakeFavourites(),
    api: office(() => ({ calls: [], next: null })),
  }),
  story('lists-loading', online, { api: office(() => new Promise(nothing)) }),
  story('lists-failed', online, {
    api: office(() => ({ outcome: 'offline', detail: 'ERR_INTERNET_DISCONNECTED' })),
  }),
  story('favourites-of-sip-account', online, { colleagues: nobody, account: sipAccount }),
  story('favourites-long-names', online, {
    favourites: fakeFavourites(longNames.map(({ name, extension }) => ({ name, number: extension }))),
  }),
  story('favourites-full', online, { favourites: fakeFavourites(manyFavourites) }),
  story('favourite-menu', online, {}, async (player) => {
    await player.sees('[data-favourite]');
    await player.press(i18next.t('favourites.actions', { name: 'Мария Королёва' }));
    await player.sees('[role=menu]');
  }),
  story('favourites-not-saved', online, { favourites: refusingFavourites() }, async (player) => {
    await player.sees('[data-favourite]');
    await player.press(i18next.t('favourites.actions', { name: 'Мария Королёва' }));
    await player.press(i18next.t('favourites.remove'));
    await player.sees('[role=alert]');
  }),
  story('menu', online, {}, openMenu),
  story('colleagues', online, {}, showColleaguesIfCompact),
  story('colleagues-in-call', { ...online, calls: [fakeTalkingCall()] }, {}, showColleaguesIfCompact),
  story('sign-out-in-call', { ...online, calls: [fakeTalkingCall()] }, {}, async (player) => {
    await openMenu(player);
    await player.press(i18next.t('ownState.menu.signOut'));
    await player.sees('[role=alertdialog]');
  }),
];

/** A wide window has no such section: the colleagues are a column there. */
async function showColleaguesIfCompact(player: StoryPlayer): Promise<void> {
  if (window.innerWidth < 900) await showColleagues(player);
}
