import { setTimeout as passing } from 'node:timers/promises';
import type { Settings } from '../../main/settings/settings.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, type PersonAtPhone, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { goertzel } from '../support/goertzel.ts';
import { loudness } from '../support/loudness.ts';
import { PulseAudio } from '../support/pulse-audio.ts';
import type { Sound } from '../support/sound.ts';
import { speechCorrelation } from '../support/speech-correlation.ts';
import { unprocessedSound } from '../support/unprocessed-sound.ts';

/** What is said into the headset, and into the microphone of the desk, Hz. */
const HEADSET_TONE = 480;
const DESK_TONE = 1150;
/** Power of a tone that is there, and of one that is not. */
const HEARD = 1e-5;
const UNHEARD = 1e-9;
/** Lowest tones of the bell, Hz; as it fades in a tenth of a second, its power in all of a ring is small. */
const BELL = [659.3, 830.6];
const RUNG = 1e-7;

const named = (name: string) => ({ id: 'of another profile', name });
const headset = { microphone: named('headset-mic'), speaker: named('headset') };
const desk = { microphone: named('desk-mic'), speaker: named('speakers') };

/** A headset, and loudspeakers with a microphone on the desk, which are the system's default; each hears its tone. */
async function plugIn(pulse: PulseAudio) {
  for (const speaker of ['speakers', 'room', 'mouth']) await pulse.speaker(speaker);
  const unplugSpeaker = await pulse.speaker('headset');
  await pulse.microphone('desk-mic', 'room');
  const unplugMicrophone = await pulse.microphone('headset-mic', 'mouth');
  await pulse.makeDefault('speakers', 'desk-mic');
  pulse.play('room', tone(DESK_TONE));
  return { unplugMicrophone, unplugSpeaker, stopTalking: pulse.play('mouth', tone(HEADSET_TONE)) };
}

/** A second of it, in whole periods. */
function tone(hertz: number): Sound {
  const sampleRate = 48_000;
  const samples = Float32Array.from(
    { length: sampleRate },
    (_, index) => 0.3 * Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  );
  return { sampleRate, samples };
}

function powerAt({ sampleRate, samples }: Sound, hertz: number): number {
  return goertzel(samples, 2 * Math.cos((2 * Math.PI * hertz) / sampleRate));
}

/** The loudspeaker plays this tone, and none of the other. */
async function expectTone(pulse: PulseAudio, speaker: string, hertz: number): Promise<void> {
  const other = hertz === DESK_TONE ? HEADSET_TONE : DESK_TONE;
  await expect(async () => {
    const played = await pulse.record(speaker, 0.5);
    expect(powerAt(played, hertz)).toBeGreaterThan(HEARD);
    expect(powerAt(played, other)).toBeLessThan(HEARD / 10);
  }).toPass({ timeout: 15_000 });
}

async function expectQuiet(pulse: PulseAudio, speaker: string): Promise<void> {
  await expect(async () => {
    expect(loudness(await pulse.record(speaker, 0.5))).toBeLessThan(-80);
  }).toPass({ timeout: 10_000 });
}

/** What has just been unplugged is told in words, in time. */
async function expectTold({ page }: CommunicatorWindow, words: string, name: string): Promise<void> {
  const notice = page.getByRole('alert').filter({ hasText: words.replace('{{name}}', name) });
  await expect(notice).toBeVisible({ timeout: 3000 });
}

/** In a call, without leaving it. */
async function chooseProfile({ page, call }: CommunicatorWindow, name: string): Promise<void> {
  await call.getByRole('button', { name: ru.sound.switch }).click();
  await page.getByRole('dialog', { name: ru.sound.switch }).getByText(name, { exact: true }).click();
  await page.keyboard.press('Escape');
}

const onSystemDevices = test.extend<{
  readonly pulse: PulseAudio;
  /** Somebody of the office at a computer with these devices. */
  readonly personWith: (
    extension: '101' | '102',
    settings: Settings,
  ) => Promise<Omit<PersonAtPhone, 'speech'>>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  pulse: async ({}, use) => {
    await using pulse = await PulseAudio.start();
    await use(pulse);
  },
  personWith: async ({ pulse, pbx, launch }, use) => {
    await use(async (extension, settings) => {
      const app = await launch({ settings, env: pulse.environment, devices: 'system' });
      const window = await app.firstWindow();
      const { login, password } = pbx.person(extension);
      await window.signIn({ address: pbx.address, login, password });
      await window.becomesRegistered();
      return { app, window };
    });
  },
});

onSystemDevices(
  'rings on speakers while talking on the headset: neither plays what is meant for the other',
  async ({ pulse, personWith, phoneOf }) => {
    const { stopTalking } = await plugIn(pulse);
    stopTalking();
    const ringers = [{ device: named('speakers'), volume: 1, isMuted: false }];
    const settings = unprocessedSound({ headset: { ...headset, ringers }, speakers: desk });
    const [anna, ivan] = await Promise.all([phoneOf('101'), personWith('102', settings)]);

    await anna.window.dial('102');
    await ivan.window.rings();
    const [rung, quiet] = await Promise.all([pulse.record('speakers', 4), pulse.record('headset', 4)]);
    expect(Math.max(...BELL.map((hertz) => powerAt(rung, hertz)))).toBeGreaterThan(RUNG);
    for (const hertz of BELL) expect(powerAt(quiet, hertz)).toBeLessThan(UNHEARD);

    await ivan.window.answer();
    await ivan.window.talks();
    await expect(async () => {
      const heard = await pulse.record('headset', 4);
      expect(speechCorrelation(anna.speech, heard)).toBeGreaterThan(0.8);
    }).toPass({ timeout: 25_000 });
    expect(loudness(await pulse.record('speakers', 1))).toBeLessThan(-80);
  },
);

onSystemDevices(
  'a headset unplugged in a call is told within three seconds, and the call goes on without it',
  async ({ pulse, personWith }) => {
    const { unplugMicrophone, unplugSpeaker } = await plugIn(pulse);
    const { window } = await personWith('101', unprocessedSound({ headset, speakers: desk }));
    await window.dial('*43');
    await window.talks();
    await expectTone(pulse, 'headset', HEADSET_TONE);

    await unplugMicrophone();
    await expectTold(window, ru.sound.notice.lostMicrophone, 'headset-mic');
    await expectTone(pulse, 'headset', DESK_TONE);
    await unplugSpeaker();
    await expectTold(window, ru.sound.notice.lostSpeaker, 'headset');
    await expectTone(pulse, 'speakers', DESK_TONE);
    await window.talks();
  },
);

/** Long enough to be noticed on a busy computer, and much shorter than Chromium keeps a stream for. */
const PLUGGED_OUT_MS = 1000;

onSystemDevices(
  'a headset that lost its plug for a second in a call is talked with again',
  async ({ pulse, personWith }) => {
    const { unplugMicrophone, unplugSpeaker } = await plugIn(pulse);
    const { window } = await personWith('101', unprocessedSound({ headset, speakers: desk }));
    await window.dial('*43');
    await window.talks();
    await expectTone(pulse, 'headset', HEADSET_TONE);

    await Promise.all([unplugMicrophone(), unplugSpeaker()]);
    await passing(PLUGGED_OUT_MS);
    await pulse.speaker('headset');
    await pulse.microphone('headset-mic', 'mouth');
    await expectTone(pulse, 'headset', HEADSET_TONE);
  },
);

onSystemDevices(
  'another profile moves the call that is going on to its devices, and back',
  async ({ pulse, personWith }) => {
    await plugIn(pulse);
    const { window } = await personWith('101', unprocessedSound({ headset, speakers: desk }));
    await window.dial('*43');
    await window.talks();
    await expectTone(pulse, 'headset', HEADSET_TONE);

    await chooseProfile(window, ru.sound.profile.speakers);
    await expectTone(pulse, 'speakers', DESK_TONE);
    await expectQuiet(pulse, 'headset');
    await chooseProfile(window, ru.sound.profile.headset);
    await expectTone(pulse, 'headset', HEADSET_TONE);
    await expectQuiet(pulse, 'speakers');
  },
);
