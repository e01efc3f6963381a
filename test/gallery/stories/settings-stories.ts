import i18next from 'i18next';
import { fakePhoneView, fakeTalkingCall } from '../../doubles/fake-phone-view.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

const online = fakePhoneView();

/** Opens a section and waits for what it shows. */
const openSection = (title: string, shows: string) => async (player: StoryPlayer) => {
  await player.press(i18next.t('settings.title'));
  await player.press(i18next.t(title as 'settings.title'));
  await player.sees(shows);
};

const openList = async (player: StoryPlayer) => {
  await player.press(i18next.t('settings.title'));
  await player.sees('nav ul button');
};

/** Settings of this program: the list, and each section of it. */
export const settingsStories: readonly Story[] = [
  {
    screen: 'settings',
    state: 'list',
    draw: drawPhone(online),
    play: openList,
  },
  {
    screen: 'settings',
    state: 'look',
    draw: drawPhone(online),
    play: openSection('settings.look.title', '[role=radiogroup]'),
  },
  {
    screen: 'settings',
    state: 'about',
    draw: drawPhone(online),
    play: openSection('settings.about.title', 'dd'),
  },
  {
    screen: 'settings',
    state: 'in-call',
    draw: drawPhone({ ...online, calls: [fakeTalkingCall()] }),
    play: openSection('settings.look.title', '[role=radiogroup]'),
  },
];
