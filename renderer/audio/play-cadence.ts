import type { Beep, Cadence } from './cadence.ts';
import type { SoundContext } from './sound-context.ts';

/** Long enough not to click. */
const EDGE_SECONDS = 0.008;

/** Plays a cadence until the returned function is called. */
export function loop(sounds: SoundContext, cadence: Cadence): () => void {
  const { context, output, release } = sounds.use();
  const tone = new GainNode(context);
  tone.connect(output);
  const begin = (): void => {
    for (const beep of cadence.beeps) sound(context, tone, beep, context.currentTime, cadence);
  };
  begin();
  const repeat = setInterval(begin, cadence.period * 1000);
  return () => {
    clearInterval(repeat);
    tone.disconnect();
    release();
  };
}

export function sound(
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
