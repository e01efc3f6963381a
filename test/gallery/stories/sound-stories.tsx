import i18next from 'i18next';
import { SoundProvider } from '../../../renderer/features/sound/sound-provider.tsx';
import type { PhoneView } from '../../../renderer/phone/phone-view.ts';
import type { HeadsetView } from '../../../renderer/phone/sound/sound-view.ts';
import { demoAccount } from '../../doubles/demo-office.ts';
import { deskDevices } from '../../doubles/desk-devices.ts';
import type { FakeAnswers } from '../../doubles/fake-communicator.ts';
import { fakePhoneView, fakeTalkingCall } from '../../doubles/fake-phone-view.ts';
import { headsetPreferences, type SoundBench, soundBench } from '../../doubles/sound-bench.ts';
import type { StoryPlayer } from '../page/story-player.ts';
import type { Story } from '../story.ts';
import { drawPhone } from './draw-phone.tsx';

const online = fakePhoneView();
const inCall = { ...online, calls: [fakeTalkingCall()] };
const { headsetMicrophone, headsetSpeaker } = deskDevices;

/** The phone page over a desk of devices, which `arrange` may change. */
function drawSound(view: PhoneView, arrange: (bench: SoundBench) => void = () => undefined) {
  const drawPage = drawPhone(view);
  return (answers: FakeAnswers) => {
    const bench = soundBench();
    bench.check.level = 0.6;
    arrange(bench);
    return <SoundProvider sound={bench.sound.store}>{drawPage(answers)}</SoundProvider>;
  };
}

const openSettings = async (player: StoryPlayer) => {
  await player.press(i18next.t('settings.title'));
  await player.press(i18next.t('sound.title'));
  await player.sees('meter');
};
const scrollTo = (key: 'sound.ring.title' | 'sound.headset.title') => async (player: StoryPlayer) => {
  await openSettings(player);
  document.querySelector(`[aria-label="${i18next.t(key)}"]`)?.scrollIntoView();
};

const story = (
  state: string,
  arrange?: (bench: SoundBench) => void,
  play: NonNullable<Story['play']> = openSettings,
): Story => ({ screen: 'settings', state, draw: drawSound(online, arrange), play });

/** Somebody who has just signed in to their company for the first time, and whose microphone works. */
const firstRun: Story = {
  screen: 'desk',
  state: 'first-run-devices',
  draw: (answers) =>
    drawSound(online)({
      ...answers,
      account: { ...demoAccount, kind: 'pbx' },
      preferences: { ...answers.preferences, firstRunDone: false },
    }),
  play: async (player) => {
    navigator.mediaDevices.getUserMedia = () => Promise.resolve(new MediaStream());
    await player.sees('section[aria-label] p');
    await player.press(i18next.t('firstRun.begin'));
    await player.press(i18next.t('firstRun.check'));
    await player.sees('[role=dialog] meter');
  },
};

const withHeadset = (headset: HeadsetView) => (bench: SoundBench) => bench.sound.showHeadset(headset);
const unplugHeadset = (bench: SoundBench) => bench.devices.unplug(headsetMicrophone, headsetSpeaker);

/** The sound devices: settings in their states, the switch in a call, what is told when one is unplugged. */
export const soundStories: readonly Story[] = [
  story('sound'),
  story('sound-unplugged', unplugHeadset),
  story('sound-recording', (bench) => bench.view().record?.()),
  story('sound-no-microphone', (bench) => {
    bench.check.hasMicrophone = false;
    bench.view().record?.();
  }),
  story('sound-new-profile', undefined, async (player) => {
    await openSettings(player);
    await player.press(i18next.t('sound.profile.add'));
    await player.fill(i18next.t('sound.profile.name'), 'Дома');
  }),
  story('sound-rename-profile', undefined, async (player) => {
    await openSettings(player);
    await player.press(i18next.t('sound.profile.rename'));
  }),
  story('sound-own-profile', (bench) => bench.view().addProfile?.('Переговорная на втором этаже')),
  story('sound-ring', undefined, scrollTo('sound.ring.title')),
  story(
    'sound-one-ringer',
    (bench) =>
      bench.sound.prefer(headsetPreferences({ ringers: [{ device: null, volume: 0.5, isMuted: true }] })),
    scrollTo('sound.ring.title'),
  ),
  story(
    'sound-headset',
    withHeadset({ state: 'connected', name: 'Jabra Evolve2 65', isTaken: false }),
    scrollTo('sound.headset.title'),
  ),
  story(
    'sound-headset-taken',
    withHeadset({ state: 'connected', name: 'Jabra Evolve2 65', isTaken: true }),
    scrollTo('sound.headset.title'),
  ),
  story(
    'sound-headset-none',
    withHeadset({ state: 'none', connect: () => undefined }),
    scrollTo('sound.headset.title'),
  ),
  firstRun,
  { screen: 'call', state: 'device-unplugged', draw: drawSound(inCall, unplugHeadset) },
  {
    screen: 'call',
    state: 'device-back',
    draw: drawSound(inCall, (bench) => {
      unplugHeadset(bench);
      bench.devices.plugIn(headsetMicrophone, headsetSpeaker);
    }),
  },
  {
    screen: 'call',
    state: 'sound-switch',
    draw: drawSound(inCall),
    play: async (player) => {
      await player.press(i18next.t('sound.switch'));
      await player.sees('[role=dialog]');
    },
  },
];
