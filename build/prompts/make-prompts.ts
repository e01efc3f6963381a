/**
 * Makes assets/prompts anew. Its results are committed; nobody else runs this. Needs Debian's packages festival,
 * festvox-ru, festvox-us-slt-hts, sox, and asterisk-moh-opsound-wav for the music.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROMPT_NAMES } from '../../pbx/company/prompt-names.ts';
import { writeOpusPackets } from '../../pbx/sounds/ogg-opus.ts';
import { OPUS_FRAME_SAMPLES, OPUS_SAMPLE_RATE, openOpusEncoder } from '../../pbx/sounds/opus-codec.ts';
import { repositoryRoot } from '../paths.ts';
import { PROMPT_TEXTS } from './texts.ts';

const VOICES = { ru: 'voice_msu_ru_nsh_clunits', en: 'voice_cmu_us_slt_arctic_hts' } as const;
type Language = keyof typeof VOICES;

const MUSIC = '/usr/share/asterisk/moh/manolo_camp-morning_coffee.wav';
const MUSIC_BITS_PER_SECOND = 40_000;

const RAW = ['-t', 'raw', '-r', String(OPUS_SAMPLE_RATE), '-c', '1', '-b', '16', '-e', 'signed-integer'];

/** Speech without the silence around it, as loud as the next one, 60 ms of rest at the end. */
const TRIMMED =
  'silence 1 0.01 0.2% fade t 0.01 reverse silence 1 0.01 0.2% fade t 0.02 reverse norm -4 pad 0.02 0.06';

const folder = join(repositoryRoot, 'assets/prompts');
const workshop = mkdtempSync(join(tmpdir(), 'prompts-'));

const spokenFile = (name: string): string => join(workshop, `${name}.wav`);

/** One run of festival for all of a language: it takes longer to start than to speak. */
const speak = (language: Language): void => {
  const script = join(workshop, 'speech.scm');
  const lines = [...PROMPT_TEXTS].map(
    ([name, texts]) =>
      `(utt.save.wave (utt.synth (Utterance Text ${JSON.stringify(texts[language])})) "${spokenFile(name)}")`,
  );
  writeFileSync(script, [`(${VOICES[language]})`, ...lines].join('\n'));
  execFileSync('festival', ['--batch', script]);
};

const samples = (input: readonly string[], effects: string): Int16Array => {
  const raw = join(workshop, 'sound.raw');
  execFileSync('sox', [...input, ...RAW, raw, ...effects.split(' ')]);
  const bytes = readFileSync(raw);
  return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
};

const write = async (path: string, sound: Int16Array, bitsPerSecond?: number): Promise<void> => {
  const encoder = await openOpusEncoder(bitsPerSecond);
  const packets: Uint8Array[] = [];
  for (let start = 0; start < sound.length; start += OPUS_FRAME_SAMPLES) {
    const frame = new Int16Array(OPUS_FRAME_SAMPLES);
    frame.set(sound.subarray(start, start + OPUS_FRAME_SAMPLES));
    packets.push(encoder.encode(frame));
  }
  encoder.close();
  await writeOpusPackets(path, packets);
};

const beep = () =>
  samples(['-n', '-r', String(OPUS_SAMPLE_RATE)], 'synth 0.4 sine 880 norm -10 fade t 0.01 0.4 0.01');

try {
  for (const language of ['ru', 'en'] as const) {
    rmSync(join(folder, language), { recursive: true, force: true });
    mkdirSync(join(folder, language), { recursive: true });
    speak(language);
    for (const name of PROMPT_NAMES) {
      const sound = PROMPT_TEXTS.has(name) ? samples([spokenFile(name)], TRIMMED) : beep();
      await write(join(folder, language, `${name}.ogg`), sound);
    }
  }
  rmSync(join(folder, 'music.ogg'), { force: true });
  await write(join(folder, 'music.ogg'), samples([MUSIC], 'norm -8'), MUSIC_BITS_PER_SECOND);
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
