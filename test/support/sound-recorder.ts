import type { BrowserContext, Page } from '@playwright/test';
import type { Sound } from './sound.ts';
import { within } from './within.ts';

const ANSWER_LIMIT_MS = 10_000;
/** More at once keeps the page busy for so long that its call suffers. */
const LONGEST_PART_S = 10;

/** What the init script leaves in the page. All of it is about the newest call. */
interface PageRecorder {
  /** Epoch milliseconds of the first remote sample louder than -60 dB; null before it. */
  firstSoundAt(): number | null;
  /** Seconds of remote sound since the first one. */
  recorded(): number;
  /** `seconds` of remote sound from that point of it on, or what there is when that time is over: 16-bit PCM in base64. */
  listen(from: number, seconds: number): Promise<{ sampleRate: number; pcm: string }>;
}

/**
 * Makes every page that opens from now on record what it hears from its peer connections. It taps the decoded
 * remote track through MediaStreamTrackProcessor, which needs no worklet and thus no exception in the page's
 * Content-Security-Policy; frames come only while the page really plays the track.
 */
export async function recordSound(context: BrowserContext): Promise<void> {
  await context.addInitScript(installRecorder);
}

/** Seconds of the newest call that are recorded, which begin with its first sound. */
export function recordedSeconds(page: Page): Promise<number> {
  return within(
    ANSWER_LIMIT_MS,
    'the page says how much it recorded',
    page.evaluate(() => (window as unknown as { soundRecorder: PageRecorder }).soundRecorder.recorded()),
  );
}

/**
 * What the page hears from a point of the newest call on, in seconds from its first sound; waits until it was
 * said. Shorter when nothing is played: a held call may be mute.
 */
export async function soundFrom(page: Page, from: number, seconds: number): Promise<Sound> {
  const samples: Float32Array[] = [];
  let sampleRate = 0;
  for (let done = 0; done < seconds; done += LONGEST_PART_S) {
    const part = await partFrom(page, from + done, Math.min(LONGEST_PART_S, seconds - done));
    samples.push(part.samples);
    sampleRate = part.sampleRate;
  }
  return { sampleRate, samples: joined(samples) };
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function partFrom(page: Page, from: number, seconds: number): Promise<Sound> {
  const { sampleRate, pcm } = await within(
    (from + seconds - (await recordedSeconds(page))) * 1000 + ANSWER_LIMIT_MS,
    'the page gives what it recorded',
    page.evaluate(
      ([start, duration]) =>
        (window as unknown as { soundRecorder: PageRecorder }).soundRecorder.listen(start, duration),
      [from, seconds] as const,
    ),
  );
  const bytes = Buffer.from(pcm, 'base64');
  const samples = new Float32Array(bytes.length >> 1);
  for (let index = 0; index < samples.length; index++) samples[index] = bytes.readInt16LE(index * 2) / 32768;
  return { sampleRate, samples };
}

/** When the far end was first heard in the newest call, epoch milliseconds; waits for it. */
export async function firstSoundAt(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (window as unknown as { soundRecorder: PageRecorder }).soundRecorder.firstSoundAt(),
    undefined,
    { polling: 20 },
  );
  return Number(await handle.jsonValue());
}

/** Runs in the page, before its own scripts; must not use anything outside itself. */
function installRecorder(): void {
  interface TrackProcessor {
    readonly readable: ReadableStream<AudioData>;
  }
  const { MediaStreamTrackProcessor: Processor } = window as unknown as {
    MediaStreamTrackProcessor: new (init: {
      track: MediaStreamTrack;
      maxBufferSize: number;
    }) => TrackProcessor;
  };
  const AUDIBLE = 0.001;
  /** Frames of 10 ms that wait for a busy page; by default all but ten of them are dropped. */
  const PATIENCE = 500;
  let firstSound: number | null = null;
  let rate = 48_000;
  let chunks: Float32Array[] = [];
  let length = 0;
  let onChunk = new Set<() => void>();

  const take = (data: AudioData): void => {
    const chunk = new Float32Array(data.numberOfFrames);
    data.copyTo(chunk, { planeIndex: 0, format: 'f32-planar' });
    rate = data.sampleRate;
    data.close();
    if (firstSound === null && chunk.some((sample) => Math.abs(sample) > AUDIBLE))
      firstSound = performance.timeOrigin + performance.now();
    if (firstSound === null) return;
    chunks.push(chunk);
    length += chunk.length;
    for (const listener of onChunk) listener();
  };

  /** A track is announced anew when a held call is resumed. */
  const tapped = new WeakSet<MediaStreamTrack>();
  /** Tracks that have not ended, the newest call's last: of the others nothing is kept, or two would be mixed up. */
  const live: MediaStreamTrack[] = [];
  const tap = async (track: MediaStreamTrack): Promise<void> => {
    if (tapped.has(track)) return;
    tapped.add(track);
    live.push(track);
    firstSound = null;
    chunks = [];
    length = 0;
    onChunk = new Set();
    const reader = new Processor({ track, maxBufferSize: PATIENCE }).readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      if (live.at(-1) === track) take(next.value);
      else next.value.close();
    }
    live.splice(live.indexOf(track), 1);
  };

  const part = (from: number, to: number): string => {
    const samples = new Float32Array(Math.max(0, Math.min(to, length) - from));
    let at = 0;
    for (const chunk of chunks) {
      const wanted = chunk.subarray(Math.max(0, from - at), Math.max(0, Math.min(chunk.length, to - at)));
      if (wanted.length > 0) samples.set(wanted, Math.max(0, at - from));
      at += chunk.length;
    }
    const pcm = Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32767);
    let text = '';
    for (const byte of new Uint8Array(pcm.buffer)) text += String.fromCharCode(byte);
    return btoa(text);
  };

  const listen: PageRecorder['listen'] = (from, seconds) =>
    new Promise((resolve) => {
      const start = Math.round(from * rate);
      const end = start + Math.round(seconds * rate);
      const finish = (): void => {
        onChunk.delete(look);
        clearTimeout(deadline);
        resolve({ sampleRate: rate, pcm: part(start, end) });
      };
      const look = (): void => {
        if (length >= end) finish();
      };
      const deadline = setTimeout(finish, (Math.max(0, end - length) / rate) * 1000 + 500);
      onChunk.add(look);
      look();
    });

  const Original = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') void tap(track);
      });
    }
  };
  const soundRecorder: PageRecorder = {
    listen,
    firstSoundAt: () => firstSound,
    recorded: () => length / rate,
  };
  Object.assign(window, { soundRecorder });
}
