import i18next from 'i18next';
import type { DeskView } from '../../../renderer/desk/desk-view.ts';
import { demoAccount } from '../../doubles/demo-office.ts';
import { fakePhoneView } from '../../doubles/fake-phone-view.ts';
import { noted } from '../../doubles/noted-actions.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

const online = fakePhoneView();
const at = new Date(2026, 10, 25, 14, 5).getTime();
const missedCall = (id: string, name: string, number: string) => ({
  id,
  party: { name, number },
  called: undefined,
  at,
});

const story = (state: string, desk: Partial<DeskView>, play?: Story['play']): Story => ({
  screen: 'desk',
  state,
  draw: drawPhone(online, { desk }),
  ...(play && { play }),
});

const openSettings = (title: string, shows: string) => async (player: StoryPlayer) => {
  await player.press(i18next.t('settings.title'));
  await player.press(i18next.t(title as 'settings.title'));
  await player.sees(shows);
};
const sees = (selector: string) => (player: StoryPlayer) => player.sees(selector);
const asked = { target: '+78432009818', cancel: noted('cancel') };
/** Somebody who has just signed in to their company for the first time. */
const firstRun = (state: string, play: NonNullable<Story['play']>): Story => ({
  screen: 'desk',
  state,
  play,
  draw: (answers) =>
    drawPhone(online)({
      ...answers,
      account: { ...demoAccount, kind: 'pbx' },
      preferences: { ...answers.preferences, firstRunDone: false },
    }),
});

/** What is around the phone: one's own status, missed calls, links, first steps, and their settings. */
export const deskStories: readonly Story[] = [
  story('status-menu', { status: 'do-not-disturb' }, async (player) => {
    const status = `${i18next.t('desk.status.title')}: ${i18next.t('desk.status.do-not-disturb')}`;
    await player.press(status);
    await player.sees('[role=menuitemradio]');
  }),
  story('status-refused', { status: 'away', statusTrouble: true }),
  story('missed-one', {
    missed: [missedCall('a', 'Анна Соколова', '101')],
    dismissMissed: noted('dismiss'),
  }),
  story('missed-many', {
    missed: [
      missedCall('a', 'Общество с ограниченной ответственностью «Северо-Западная логистика»', '+78123456789'),
      missedCall('b', '', '+79172340506'),
      missedCall('c', 'Анна Соколова', '101'),
    ],
    dismissMissed: noted('dismiss'),
  }),
  story('link', { asked: { ...asked, confirm: noted('confirm') } }, sees('[role=alertdialog]')),
  story('link-busy', { asked }, sees('[role=alertdialog]')),
  firstRun('first-run', sees('section[aria-label] p')),
  firstRun('first-run-open', async (player) => {
    await player.sees('section[aria-label] p');
    await player.press(i18next.t('firstRun.begin'));
    await player.sees('[role=dialog]');
  }),
  story('alert-settings', {}, openSettings('alerts.title', '[role=radiogroup]')),
  {
    screen: 'desk',
    state: 'shortcut-settings',
    play: openSettings('shortcuts.title', 'button[class*=keys]'),
    draw: (answers) =>
      drawPhone(online)({
        ...answers,
        preferences: {
          ...answers.preferences,
          shortcuts: { answer: 'Control+Alt+A', hangUp: '', mute: 'F9', callCopied: '' },
        },
        refusedShortcuts: ['mute'],
      }),
  },
  story('shortcut-sheet', {}, async (player) => {
    await openSettings('shortcuts.title', 'button[class*=keys]')(player);
    await player.press(i18next.t('shortcuts.sheet.title'));
    await player.sees('[role=dialog] dl');
  }),
  story('start-settings', {}, openSettings('start.title', 'label input[type=checkbox]')),
];
