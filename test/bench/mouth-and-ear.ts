import type { BrowserContext, Page } from '@playwright/test';

/** Epoch milliseconds at which short tones were said, and heard. */
interface Tones {
  readonly said: number[];
  readonly heard: number[];
}

/** Every page that opens from now on says a short tone twice a second instead of its microphone, and listens for it. */
export async function giveMouthAndEar(context: BrowserContext): Promise<void> {
  await context.addInitScript(installMouthAndEar);
}

/** Milliseconds from each tone's being said to its being heard; waits for so many. */
export async function mouthToEar(page: Page, count: number): Promise<readonly number[]> {
  const handle = await page.waitForFunction(
    (wanted) => {
      const { tones } = window as unknown as { tones: Tones };
      return tones.heard.length >= wanted && tones;
    },
    count,
    { timeout: 20_000 + 600 * count, polling: 500 },
  );
  const { said, heard } = (await handle.jsonValue()) as Tones;
  // A tone is heard long before the next one is said.
  return heard.flatMap((at) => {
    const from = said.findLast((moment) => moment <= at);
    return from === undefined ? [] : [at - from];
  });
}

/** Runs in the page: nothing outside of it may be used. */
function installMouthAndEar(): void {
  const PERIOD_S = 0.5;
  const TONE_S = 0.06;
  const tones: Tones = { said: [], heard: [] };
  Object.assign(window, { tones });
  const now = (): number => performance.timeOrigin + performance.now();

  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext({ latencyHint: 'interactive', sampleRate: 48_000 });
    const destination = context.createMediaStreamDestination();
    const say = (at: number): void => {
      const tone = new OscillatorNode(context, { frequency: 1000 });
      const level = new GainNode(context, { gain: 0.5 });
      tone.connect(level).connect(destination);
      tone.onended = () => say(at + PERIOD_S);
      tone.start(at);
      tone.stop(at + TONE_S);
      tones.said.push(now() + 1000 * (at - context.currentTime));
    };
    say(context.currentTime + PERIOD_S);
    return destination.stream;
  };

  const listen = async (track: MediaStreamTrack): Promise<void> => {
    // biome-ignore lint/suspicious/noExplicitAny: TypeScript's DOM has no MediaStreamTrackProcessor outside of workers.
    const processor = new (window as any).MediaStreamTrackProcessor({ track });
    const reader = processor.readable.getReader();
    let quietUntil = 0;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const samples = new Float32Array(value.numberOfFrames);
      value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      // A closed one has neither frames nor a rate.
      const { sampleRate } = value;
      value.close();
      const onset = samples.findIndex((sample) => Math.abs(sample) > 0.1);
      if (onset < 0) continue;
      const at = now() - (1000 * (samples.length - onset)) / sampleRate;
      if (at > quietUntil) tones.heard.push(at);
      quietUntil = at + 200;
    }
  };
  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => void listen(track));
    }
  };
}
