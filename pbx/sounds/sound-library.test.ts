import { copyFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GreetingFiles } from '../administration/greeting-files.ts';
import { PROMPT_NAMES } from '../company/prompt-names.ts';
import type { SoundLibrary } from '../engine/port.ts';
import { createGreetingFiles } from './greeting-files.ts';
import { readOpusPackets } from './ogg-opus.ts';
import { promptsFolder as findPrompts } from './prompts-folder.ts';
import { createSoundFolders } from './sound-folders.ts';
import { createSoundLibrary } from './sound-library.ts';

const promptsFolder = findPrompts();
const COMPANY = 'romashka.localhost';

describe('the sound library', () => {
  let dataFolder: string;
  let library: SoundLibrary;
  let greetings: GreetingFiles;
  beforeEach(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'sounds-'));
    const folders = createSoundFolders(dataFolder);
    library = createSoundLibrary({ promptsFolder, dataFolder, folders, language: 'ru' });
    greetings = createGreetingFiles(folders);
  });
  afterEach(() => rm(dataFolder, { recursive: true }));

  test.each(['ru', 'en'] as const)('has a file for every prompt in %s, and no other', async (language) => {
    const files = await readdir(join(promptsFolder, language));
    expect(files.sort()).toEqual(PROMPT_NAMES.map((name) => `${name}.ogg`).sort());
    for (const file of files) {
      const packets = await readOpusPackets(join(promptsFolder, language, file));
      expect(packets.length, file).toBeGreaterThan(9);
      expect(packets.length, file).toBeLessThan(600);
    }
  });

  test('has music, and knows no prompt that is not in the list', async () => {
    expect((await readOpusPackets(await library.music())).length).toBeGreaterThan(20 * 50);
    await expect(library.path(COMPANY, { kind: 'prompt', name: '../music' })).rejects.toThrow('no prompt');
    expect(await library.path(COMPANY, { kind: 'prompt', name: 'beep' })).toBe(
      join(promptsFolder, 'ru/beep.ogg'),
    );
  });

  test('says a number with its words, one after another, and keeps it for the next time', async () => {
    const words = await Promise.all(
      ['number-300', 'number-20', 'number-1'].map((name) =>
        readOpusPackets(join(promptsFolder, 'ru', `${name}.ogg`)),
      ),
    );
    const [path, again] = await Promise.all([
      library.path(COMPANY, { kind: 'number', value: 321 }),
      library.path(COMPANY, { kind: 'number', value: 321 }),
    ]);
    expect(again).toBe(path);
    expect((await readOpusPackets(path)).length).toBe(words.flat().length);
    const { mtimeMs } = await stat(path);
    await library.path(COMPANY, { kind: 'number', value: 321 });
    expect((await stat(path)).mtimeMs).toBe(mtimeMs);
    await expect(library.path(COMPANY, { kind: 'number', value: 1000 })).rejects.toThrow(RangeError);
  });

  test('keeps a greeting for its company only, until it is removed', async () => {
    const upload = await readFile(join(import.meta.dirname, 'fixtures/music.mp3'));
    expect(await greetings.save(COMPANY, 'g1', upload)).toMatchObject({ result: 'saved' });
    const sound = { kind: 'greeting', id: 'g1' } as const;
    expect((await readOpusPackets(await library.path(COMPANY, sound))).length).toBeGreaterThan(45);
    await expect(library.path('another.localhost', sound)).rejects.toThrow('ENOENT');
    await greetings.remove(COMPANY, 'g1');
    await expect(library.path(COMPANY, sound)).rejects.toThrow('ENOENT');
  });

  test('keeps the old greeting when the new one is no sound, and replaces it when it is', async () => {
    const [short, long] = await Promise.all(
      ['stereo-24-bit.wav', 'music.mp3'].map((name) => readFile(join(import.meta.dirname, 'fixtures', name))),
    );
    await greetings.save(COMPANY, 'g1', short!);
    const path = await library.path(COMPANY, { kind: 'greeting', id: 'g1' });
    expect(await greetings.save(COMPANY, 'g1', Buffer.from('no sound'))).toEqual({
      result: 'refused',
      code: 'not-audio',
    });
    const before = (await readOpusPackets(path)).length;
    await greetings.save(COMPANY, 'g1', long!);
    expect((await readOpusPackets(path)).length).toBeGreaterThan(before);
  });

  test('finds a recording by the name that it was made under', async () => {
    const sound = { kind: 'recording', name: 'message-1' } as const;
    await expect(library.path(COMPANY, sound)).rejects.toThrow('ENOENT');
    await copyFile(await library.music(), library.recordingPath(COMPANY, 'message-1'));
    expect(await library.path(COMPANY, sound)).toBe(library.recordingPath(COMPANY, 'message-1'));
  });

  test('makes the folder that a recording goes to', async () => {
    const path = library.recordingPath(COMPANY, 'call-1');
    expect(path).toBe(join(dataFolder, 'sounds', COMPANY, 'recordings', 'call-1.ogg'));
    expect((await stat(join(path, '..'))).isDirectory()).toBe(true);
    expect(library.documentPath(COMPANY, 'fax-1')).toMatch(/documents\/fax-1\.pdf$/);
  });

  test.each(['../secret', '', '.', '..', 'a/b', 'a\\b', 'a\0', '.hidden', 'x'.repeat(300)])(
    'refuses %j for a name',
    (name) => {
      expect(() => library.recordingPath(COMPANY, name)).toThrow(RangeError);
      expect(() => library.recordingPath(name, 'call-1')).toThrow(RangeError);
    },
  );
});
