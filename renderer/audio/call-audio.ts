/** A source of sound for one call. `live` is false when it is silence, for want of a microphone. */
export interface Microphone {
  readonly track: MediaStreamTrack;
  readonly live: boolean;
  /** Told at most once: the device is gone, or another one was chosen, or appeared. Open it anew. */
  onLost(listener: () => void): void;
  close(): void;
}

/** The sound of calls: what the far side hears of us, and we of it. */
export interface CallAudio {
  /** Never rejects: without a microphone the call goes on with silence, listening only. */
  openMicrophone(): Promise<Microphone>;
  /** Plays what the far side sends until `stopPlaying`. A second stream replaces the first. */
  play(call: string, stream: MediaStream): void;
  setPlaying(call: string, audible: boolean): void;
  stopPlaying(call: string): void;
}
