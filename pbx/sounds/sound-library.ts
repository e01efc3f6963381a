import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROMPT_NAMES } from '../company/prompt-names.ts';
import { soundsOfNumber } from '../company/spoken-number.ts';
import type { SoundLibrary } from '../engine/port.ts';
import { missingCase } from '../routing/missing-case.ts';
import { readOpusPackets, writeOpusPackets } from './ogg-opus.ts';
import type { SoundFolders } from './sound-folders.ts';

export interface SoundLibraryOptions {
  /** The PBX's own recordings: `assets/prompts` of the source tree or of the packaged app. */
  readonly promptsFolder: string;
  readonly dataFolder: string;
  readonly folders: SoundFolders;
  readonly language: 'ru' | 'en';
}

/** Sounds as files. A number is put together from recorded words the first time that it is said. */
export const createSoundLibrary = (options: SoundLibraryOptions): SoundLibrary => {
  const { promptsFolder, dataFolder, folders, language } = options;
  const recorded = (name: string) => join(promptsFolder, language, `${name}.ogg`);
  const prompts = new Set<string>(PROMPT_NAMES);
  const numbers = join(dataFolder, 'numbers', language);
  const underWay = new Map<number, Promise<string>>();

  const joinWords = async (value: number): Promise<string> => {
    const path = join(numbers, `${value}.ogg`);
    if (await exists(path)) return path;
    const words = await Promise.all(soundsOfNumber(value).map((word) => readOpusPackets(recorded(word))));
    await mkdir(numbers, { recursive: true });
    const unfinished = `${path}.${process.pid}.new`;
    await rm(unfinished, { force: true });
    await writeOpusPackets(unfinished, words.flat());
    await rename(unfinished, path);
    return path;
  };

  const spokenNumber = (value: number): Promise<string> => {
    const path = underWay.get(value) ?? joinWords(value).finally(() => underWay.delete(value));
    underWay.set(value, path);
    return path;
  };

  return {
    path: async (company, sound) => {
      switch (sound.kind) {
        case 'prompt':
          if (!prompts.has(sound.name)) throw new Error(`There is no prompt ${JSON.stringify(sound.name)}`);
          return found(recorded(sound.name));
        case 'greeting':
          return found(folders.file(company, 'greetings', sound.id, 'ogg'));
        case 'number':
          return spokenNumber(sound.value);
        case 'recording':
          return found(folders.file(company, 'recordings', sound.name, 'ogg'));
        default:
          return missingCase(sound);
      }
    },
    music: () => found(join(promptsFolder, 'music.ogg')),
    recordingPath: (company, recording) => folders.file(company, 'recordings', recording, 'ogg'),
    documentPath: (company, document) => folders.file(company, 'documents', document, 'pdf'),
  };
};

const found = async (path: string): Promise<string> => {
  await access(path);
  return path;
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
