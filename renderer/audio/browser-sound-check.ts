import { levelOf } from './level-of.ts';
import { openMicrophone } from './open-microphone.ts';
import type { Ringers } from './ringers.ts';
import type { Recorded, SoundCheck } from './sound-check.ts';
import type { SoundContext } from './sound-context.ts';
import type { RoutedSound, SoundRouting } from './sound-routing.ts';

const LEVEL_EVERY_MS = 50;
/** 43 ms at 48 kHz: longer than a pitch period, shorter than a syllable. */
const LEVEL_SAMPLES = 2048;

/** Tries out the devices in use by the browser's means. A microphone stays open no longer than it is tried. */
export class BrowserSoundCheck implements SoundCheck, RoutedSound {
  readonly #sounds: SoundContext;
  readonly #ringers: Ringers;
  readonly #reopen = new Set<() => void>();
  #routing: SoundRouting | undefined;
  #ringEnds: ReturnType<typeof setTimeout> | undefined;

  constructor(sounds: SoundContext, ringers: Ringers) {
    this.#sounds = sounds;
    this.#ringers = ringers;
  }

  route(routing: SoundRouting): void {
    const isOther = JSON.stringify(routing.microphone) !== JSON.stringify(this.#routing?.microphone);
    this.#routing = routing;
    if (isOther) for (const reopen of this.#reopen) reopen();
  }

  watchLevel(hear: (level: number) => void): () => void {
    let stop: () => void = () => undefined;
    const open = (): void => {
      stop();
      stop = this.#listen(hear);
    };
    open();
    this.#reopen.add(open);
    return () => {
      this.#reopen.delete(open);
      stop();
    };
  }

  async record(milliseconds: number): Promise<Recorded> {
    const microphone = await this.#open();
    const recorder = new MediaRecorder(new MediaStream([microphone.track]));
    const parts: Blob[] = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }));
    recorder.start();
    const end = setTimeout(() => recorder.stop(), milliseconds);
    await stopped;
    clearTimeout(end);
    microphone.close();
    return playback(new Blob(parts, { type: recorder.mimeType }), this.#routing);
  }

  ring(milliseconds: number): void {
    clearTimeout(this.#ringEnds);
    this.#ringers.ring();
    this.#ringEnds = setTimeout(() => this.#ringers.silence(), milliseconds);
  }

  /** Nothing is heard while there is no microphone. */
  #listen(hear: (level: number) => void): () => void {
    const stopping = new AbortController();
    void this.#open().then(
      (microphone) => {
        const { context, release } = this.#sounds.use();
        const source = context.createMediaStreamSource(new MediaStream([microphone.track]));
        const analyser = new AnalyserNode(context, { fftSize: LEVEL_SAMPLES });
        source.connect(analyser);
        const samples = new Float32Array(LEVEL_SAMPLES);
        const timer = setInterval(() => {
          analyser.getFloatTimeDomainData(samples);
          hear(levelOf(samples));
        }, LEVEL_EVERY_MS);
        const close = (): void => {
          clearInterval(timer);
          source.disconnect();
          release();
          microphone.close();
          hear(0);
        };
        if (stopping.signal.aborted) close();
        else stopping.signal.addEventListener('abort', close);
      },
      () => undefined,
    );
    return () => stopping.abort();
  }

  #open() {
    if (this.#routing === undefined) return Promise.reject(new Error('The devices are not known yet'));
    return openMicrophone(this.#routing.microphone);
  }
}

function playback(words: Blob, routing: SoundRouting | undefined): Recorded {
  const player = new Audio(URL.createObjectURL(words));
  player.volume = routing?.speaker.volume ?? 1;
  const ended = new Promise<void>((resolve) => {
    for (const end of ['ended', 'pause', 'error'])
      player.addEventListener(end, () => resolve(), { once: true });
  });
  return {
    play: async () => {
      await player.setSinkId(routing?.speaker.device ?? '').catch(() => undefined);
      await player.play().then(
        () => ended,
        () => undefined,
      );
      URL.revokeObjectURL(player.src);
    },
    stop: () => player.pause(),
  };
}
