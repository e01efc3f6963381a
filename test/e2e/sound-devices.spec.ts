import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../main/settings/settings.ts';
import type { SoundProfile } from '../../preload/contract/sound-preferences.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { expect, test } from '../support/communicator-test.ts';
import { goertzel } from '../support/goertzel.ts';
import { PulseAudio } from '../support/pulse-audio.ts';
import type { Sound } from '../support/sound.ts';

const named = (name: string) => ({ id: 'of another profile', name });

/** Power of the bell's two lowest tones. */
function bellIn({ sampleRate, samples }: Sound): number {
  const power = [659.3, 830.6].map((hertz) =>
    goertzel(samples, 2 * Math.cos((2 * Math.PI * hertz) / sampleRate)),
  );
  return Math.max(...power);
}

/** Settings of a computer on which a headset was chosen to talk with, and these ringers. */
async function profileFolder(change: Partial<SoundProfile>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  const { preferences } = defaultSettings;
  const profiles = preferences.sound.profiles.map((profile) =>
    profile.id === 'headset'
      ? { ...profile, microphone: named('headset-mic'), speaker: named('headset'), ...change }
      : profile,
  );
  const sound = { profile: 'headset', profiles };
  const settings = { ...defaultSettings, preferences: { ...preferences, sound, firstRunDone: true } };
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
  return folder;
}

async function openSoundSettings({ page }: CommunicatorWindow): Promise<void> {
  await page.getByRole('button', { name: ru.settings.title }).click();
  await page.getByRole('button', { name: ru.sound.title, exact: true }).click();
  await expect(page.getByLabel(ru.sound.talk.level)).toBeVisible();
}

test('rings on speakers while talking on the headset: the ringer rings, the headset does not; unplugged is told', async ({
  launch,
}) => {
  await using pulse = await PulseAudio.start();
  await pulse.speaker('headset');
  await pulse.speaker('speakers');
  const unplug = await pulse.microphone('headset-mic', 'headset');
  const profile = await profileFolder({
    noiseSuppression: 'rnnoise',
    ringers: [{ device: named('speakers'), volume: 1, isMuted: false }],
  });
  const app = await launch({ profile, env: pulse.environment, devices: 'system' });
  const window = await app.firstWindow();
  const complaints: string[] = [];
  window.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await window.enterOffice('Иван Петров');
  await window.becomesRegistered();
  await openSoundSettings(window);

  await window.page.getByRole('button', { name: ru.sound.ring.try }).click();
  const [speakers, headset] = await Promise.all([pulse.record('speakers', 2), pulse.record('headset', 2)]);
  expect(bellIn(speakers)).toBeGreaterThan(1e-5);
  expect(bellIn(headset)).toBeLessThan(1e-8);

  const unplugged = Date.now();
  await unplug();
  await expect(window.page.getByText('headset-mic', { exact: false }).first()).toContainText(
    'Микрофон отключён',
  );
  expect(Date.now() - unplugged).toBeLessThan(3000);
  expect(complaints.filter((text) => /noise|WebAssembly|Content Security/i.test(text))).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
});
