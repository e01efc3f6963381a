import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputDirectory } from '../../build/paths.ts';
import { runOrThrow } from '../../build/run.ts';
import type { Sound } from './sound.ts';
import { readWav } from './wav.ts';

/** What a person says, and in which voice (espeak-ng's variants of Russian). */
export interface Utterance {
  readonly text: string;
  readonly voice: string;
  /** Words a minute. */
  readonly speed: number;
}

export interface Speech extends Sound {
  /** 16-bit mono WAV at 48 kHz, as Chromium's fake microphone takes it; it repeats it without end. */
  readonly path: string;
}

export const utterances = {
  anna: {
    text: 'Добрый день, компания Ромашка, Анна слушает. Сегодня на складе сорок три коробки, привезём в четверг после обеда.',
    voice: 'ru+f3',
    speed: 150,
  },
  ivan: {
    text: 'Алло, это Иван из отдела продаж. Проверьте, пожалуйста, счёт номер семнадцать: клиент ждёт ответа с утра.',
    voice: 'ru+m2',
    speed: 165,
  },
  maria: {
    text: 'Здравствуйте, говорит Мария. Поезд прибывает на второй путь, встречайте у главного входа ровно в шесть.',
    voice: 'ru+f2',
    speed: 140,
  },
} as const satisfies Record<string, Utterance>;

/** A moment of silence about the words, so that repetitions do not run together. */
const PADDING = ['pad', '0.2', '0.5'];

/** The words as sound; made once and kept in out/cache. Needs espeak-ng and sox. */
export async function speech(utterance: Utterance): Promise<Speech> {
  const path = speechPath(utterance);
  if (!existsSync(path)) await synthesise(utterance, path);
  return { path, ...readWav(await readFile(path)) };
}

/**
 * The same for somebody who lets the other speak first: the microphone is silent for so many seconds after it
 * was opened. Two who speak at once, without end, are not heard well: an echo canceller takes part of what one
 * says for the echo of the other, above all in its first seconds.
 */
export async function speechAfter(silence: number, utterance: Utterance): Promise<Speech> {
  const words = await speech(utterance);
  const path = speechPath(utterance, silence);
  if (!existsSync(path)) await makeSound(words.path, path, ['repeat', '7', 'pad', String(silence), '0']);
  return { ...words, path };
}

async function synthesise({ text, voice, speed }: Utterance, path: string): Promise<void> {
  const spoken = `${path}.${process.pid}.raw.wav`;
  await mkdir(dirname(path), { recursive: true });
  await runOrThrow('espeak-ng', ['-v', voice, '-s', String(speed), '-w', spoken, text]);
  await makeSound(spoken, path, ['norm', '-3', ...PADDING]);
  await rm(spoken);
}

/** Whole or not at all, as others may look for it at the same time. */
async function makeSound(source: string, path: string, effects: readonly string[]): Promise<void> {
  const unfinished = `${path}.${process.pid}.wav`;
  await runOrThrow('sox', [source, '-r', '48000', '-c', '1', '-b', '16', unfinished, ...effects]);
  await rename(unfinished, path);
}

function speechPath(utterance: Utterance, silence = 0): string {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([utterance, PADDING, silence]))
    .digest('hex')
    .slice(0, 16);
  return join(outputDirectory, 'cache', 'speech', `${fingerprint}.wav`);
}
