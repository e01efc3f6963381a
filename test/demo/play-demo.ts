import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { outputDirectory } from '../../build/paths.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { Communicator } from '../support/communicator.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { clockPages, momentOf } from '../support/page-clock.ts';
import { firstSoundAt } from '../support/sound-recorder.ts';
import { type Speech, speech, utterances } from '../support/speech.ts';
import { speechCorrelation } from '../support/speech-correlation.ts';
import type { DemoResult } from './demo-result.ts';

/** Above this it is the same speech; other speech stays below 0.4. */
const SAME_SPEECH = 0.6;
/** A starved machine stutters: so many times four seconds are given to it. */
const ATTEMPTS = 5;

type Progress = { -readonly [Key in keyof DemoResult]: DemoResult[Key] };

/**
 * Opens the app on its embedded office in two windows, as Анна and as Иван; Анна calls Иван and speaks, he
 * listens with his microphone off. Never rejects: what went wrong is in the result.
 */
export async function playDemo(tell: (line: string) => void): Promise<DemoResult> {
  const result: Progress = {
    ok: false,
    engine: 'embedded',
    electron: null,
    registeredMs: null,
    inviteMs: null,
    ringMs: null,
    audioMs: null,
    speechCorrelation: null,
    screenshots: [],
  };
  try {
    await play(result, tell);
    result.ok = (result.speechCorrelation ?? 0) >= SAME_SPEECH;
    if (!result.ok) result.reason = 'the speech did not arrive';
  } catch (error) {
    result.reason = error instanceof Error ? error.message : String(error);
  }
  return result;
}

async function play(result: Progress, tell: (line: string) => void): Promise<void> {
  const words = await speech(utterances.anna);
  await using communicator = await Communicator.launch({ microphone: words.path, prepare: clockPages });
  result.electron = await communicator.app.evaluate(() => process.versions.electron ?? null);
  tell(`Electron ${result.electron}`);

  const anna = await communicator.firstWindow();
  const first = await register(anna, 'Анна Соколова');
  const ivan = await communicator.windowOpenedBy(() => anna.chooseFromMenu(ru.ownState.menu.openAnother));
  const second = await register(ivan, 'Иван Петров');
  result.registeredMs = Math.max(first, second);
  tell(`Both windows are registered: ${result.registeredMs} ms`);
  result.screenshots = [await picture(anna, '1-registered')];

  await anna.dial('102');
  const [asked, invited] = [await momentOf(anna.page, 'pressed'), await momentOf(anna.page, 'invited')];
  const rings = await momentOf(ivan.page, 'rings');
  result.inviteMs = Math.round(invited - asked);
  result.ringMs = Math.round(rings - invited);
  tell(`Click on Call → INVITE: ${result.inviteMs} ms; INVITE → the other window rings: ${result.ringMs} ms`);
  result.screenshots = [
    ...result.screenshots,
    await picture(anna, '2-calling'),
    await picture(ivan, '3-incoming'),
  ];

  await ivan.answer();
  const answered = await momentOf(ivan.page, 'pressed');
  result.audioMs = Math.round((await firstSoundAt(ivan.page)) - answered);
  tell(`Click on Answer → first sound: ${result.audioMs} ms`);
  await ivan.callButton(ru.call.muteNow).click();
  result.speechCorrelation = await heardOf(words, ivan);
  tell(`What was heard is what was said: ${result.speechCorrelation} of 1`);
  result.screenshots = [
    ...result.screenshots,
    await picture(anna, '4-talking'),
    await picture(ivan, '5-muted'),
  ];

  await anna.hangUp();
  await ivan.ends(ru.call.end['hung-up-by-peer']);
  result.screenshots = [...result.screenshots, await picture(ivan, '6-ended')];
  for (const path of result.screenshots) tell(path);
}

/** Milliseconds until the window is on the line. */
async function register(window: CommunicatorWindow, name: string): Promise<number> {
  await window.enterOffice(name);
  const chosen = Date.now();
  return Math.round((await momentOf(window.page, 'registered')) - chosen);
}

async function heardOf(words: Speech, listener: CommunicatorWindow): Promise<number> {
  let best = 0;
  for (let attempt = 0; attempt < ATTEMPTS && best < SAME_SPEECH; attempt++)
    best = Math.max(best, speechCorrelation(words, await listener.listen(4)));
  return Math.round(best * 100) / 100;
}

async function picture({ page }: CommunicatorWindow, name: string): Promise<string> {
  const directory = join(outputDirectory, 'demo');
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
