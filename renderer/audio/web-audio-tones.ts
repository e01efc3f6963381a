import type { Tone } from '../phone/tone.ts';
import { type Beep, bell, busy, type Cadence, keyPitches, ringback, waiting } from './cadence.ts';
import type { SoundContext } from './sound-context.ts';
import type { Tones } from './tones.ts';

const CADENCES: Readonly<Record<Exclude<Tone, 'none'>, Cadence>> = { ring: bell, waiting, ringback, busy };
const KEY_SECONDS = 0.09;
/** Long enough not to click. */
const EDGE_SECONDS = 0.008;

/** Tones synthesised by Web Audio: nothing to load, and they stop within a sample block. */
export class WebAudioTones implements Tones {
  readonly #sounds: SoundContext;
  #playing: { readonly tone: Tone; readonly stop: () => void } = { tone: 'none', stop: () => undefined };

  constructor(sounds: SoundContext) {
    this.#sounds = sounds;
  }

  play(tone: Tone): void {
    if (tone === this.#playing.tone) return;
    this.#playing.stop();
    this.#playing = { tone, stop: tone === 'none' ? () => undefined : this.#loop(CADENCES[tone]) };
  }

  key(digit: string): void {
    const pitches = keyPitches(digit);
    if (pitches.length === 0) return;
    const { context, release } = this.#sounds.use();
    const beep = { at: 0, lasts: KEY_SECONDS, pitches };
    sound(context, context.destination, beep, context.currentTime, { gain: 0.06, soft: false }, release);
  }

  /** Plays a cadence until the returned function is called. */
  #loop(cadence: Cadence): () => void {
    const { context, release } = this.#sounds.use();
    const output = new GainNode(context);
    output.connect(context.destination);
    const begin = (): void => {
      for (const beep of cadence.beeps) sound(context, output, beep, context.currentTime, cadence);
    };
    begin();
    const repeat = setInterval(begin, cadence.period * 1000);
    return () => {
      clearInterval(repeat);
      output.disconnect();
      release();
    };
  }
}

function sound(
  context: AudioContext,
  output: AudioNode,
  { at, lasts, pitches }: Beep,
  now: number,
  { gain, soft }: Pick<Cadence, 'gain' | 'soft'>,
  ended?: () => void,
): void {
  const begin = now + at;
  const end = begin + lasts;
  const envelope = new GainNode(context, { gain: 0 });
  envelope.gain.setValueAtTime(0, begin);
  envelope.gain.linearRampToValueAtTime(gain, begin + EDGE_SECONDS);
  if (soft) envelope.gain.exponentialRampToValueAtTime(0.0001, end);
  else envelope.gain.setValueAtTime(gain, end - EDGE_SECONDS).linearRampToValueAtTime(0, end);
  envelope.connect(output);
  for (const [index, frequency] of pitches.entries()) {
    const oscillator = new OscillatorNode(context, { frequency });
    oscillator.connect(envelope);
    oscillator.start(begin);
    oscillator.stop(end);
    if (index === 0 && ended !== undefined) oscillator.onended = ended;
  }
}
