/** What a person tries before a call: the microphone, the speaker, the ring. */
export interface SoundCheck {
  /** How loud the microphone in use is, 0 to 1, some 20 times a second, until the returned function is called. */
  watchLevel(hear: (level: number) => void): () => void;
  /** Rejects when there is no microphone. Plays nothing. */
  record(milliseconds: number): Promise<Recorded>;
  /** Rings for so long, unless a call ends it before. */
  ring(milliseconds: number): void;
}

/** One's own words. */
export interface Recorded {
  /** Plays it by the speaker in use; resolves at its end, or when it is stopped. */
  play(): Promise<void>;
  stop(): void;
}
