import type { Tones } from '../../renderer/audio/tones.ts';
import type { Tone } from '../../renderer/phone/tone.ts';

/** Remembers what would sound. */
export class FakeTones implements Tones {
  playing: Tone = 'none';
  keys = '';

  play(tone: Tone): void {
    this.playing = tone;
  }
  key(digit: string): void {
    this.keys += digit;
  }
}
