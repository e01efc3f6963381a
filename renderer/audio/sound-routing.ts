import type { SoundProfile } from '../../preload/contract/sound-preferences.ts';

/** Which microphone, and what is done to its sound. */
export type MicrophoneChoice = Pick<SoundProfile, 'noiseSuppression' | 'echoCancellation' | 'autoGain'> & {
  /** undefined: the system's default. */
  readonly device: string | undefined;
};

/** An output and how loud it plays; `device` undefined is the system's default, `volume` is 0 to 1. */
export interface OutputChoice {
  readonly device: string | undefined;
  readonly volume: number;
}

/** Where all sound comes from and goes to. */
export interface SoundRouting {
  readonly microphone: MicrophoneChoice;
  readonly speaker: OutputChoice;
  readonly ringers: readonly OutputChoice[];
}

/** What plays or listens, and follows the routing at once. */
export interface RoutedSound {
  route(routing: SoundRouting): void;
}
