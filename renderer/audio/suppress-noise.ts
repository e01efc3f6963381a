import workletAddress from './noise/rnnoise-worklet.ts?worker&url';

/** What RNNoise was trained on. */
const SAMPLE_RATE = 48_000;

export interface FilteredSound {
  readonly track: MediaStreamTrack;
  /** Ends the filter; the track that it was made from goes on. */
  close(): void;
}

let compiling: Promise<WebAssembly.Module> | undefined;

/** A track with the voice of another one and less of all else, 10 ms later. Loads RNNoise at its first use. */
export async function suppressNoise(noisy: MediaStreamTrack): Promise<FilteredSound> {
  compiling ??= compileRnnoise();
  const module = await compiling.catch((error: unknown) => {
    compiling = undefined;
    throw error;
  });
  // Its sound goes to the call, not to a device: so it opens none.
  const context = new AudioContext({
    sampleRate: SAMPLE_RATE,
    sinkId: { type: 'none' },
  } as AudioContextOptions);
  await context.audioWorklet.addModule(workletAddress);
  const filter = new AudioWorkletNode(context, 'noise-filter', {
    channelCount: 1,
    channelCountMode: 'explicit',
    outputChannelCount: [1],
    processorOptions: { module },
  });
  const destination = new MediaStreamAudioDestinationNode(context, { channelCount: 1 });
  context
    .createMediaStreamSource(new MediaStream([noisy]))
    .connect(filter)
    .connect(destination);
  const track = destination.stream.getAudioTracks()[0];
  if (track === undefined) throw new Error('A media stream destination always has a track');
  const close = (): void => {
    filter.port.postMessage('close');
    track.stop();
    void context.close();
  };
  return { track, close };
}

function compileRnnoise(): Promise<WebAssembly.Module> {
  const worker = new Worker(new URL('./noise/compile-rnnoise-worker.ts', import.meta.url), {
    type: 'module',
  });
  return new Promise<WebAssembly.Module>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WebAssembly.Module | string>) =>
      typeof data === 'string' ? reject(new Error(data)) : resolve(data);
    worker.onerror = (event) => reject(new Error(event.message || 'RNNoise could not be compiled'));
    worker.onmessageerror = () => reject(new Error('RNNoise did not arrive'));
  }).finally(() => worker.terminate());
}
