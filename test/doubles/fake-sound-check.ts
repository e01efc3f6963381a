import type { Recorded, SoundCheck } from '../../renderer/audio/sound-check.ts';

/** Tries nothing out: says what the test makes it say, and remembers what it was told. */
export class FakeSoundCheck implements SoundCheck {
  readonly told: string[] = [];
  level = 0;
  hasMicrophone = true;
  #recorded: () => void = () => undefined;
  #played: () => void = () => undefined;

  /** The five seconds are over. */
  finishRecording(): void {
    this.#recorded();
  }
  finishPlaying(): void {
    this.#played();
  }

  watchLevel(hear: (level: number) => void): () => void {
    this.told.push('watch level');
    hear(this.level);
    return () => this.told.push('leave level');
  }
  async record(milliseconds: number): Promise<Recorded> {
    this.told.push(`record ${milliseconds}`);
    if (!this.hasMicrophone) throw new Error('no microphone');
    await new Promise<void>((resolve) => {
      this.#recorded = resolve;
    });
    const played = new Promise<void>((resolve) => {
      this.#played = resolve;
    });
    return { play: () => played, stop: () => this.#played() };
  }
  ring(milliseconds: number): void {
    this.told.push(`ring ${milliseconds}`);
  }
}
