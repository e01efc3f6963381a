import { useEffect, useRef, useState } from 'react';

/** Longer than anybody listens to before leaving a message. */
const LONGEST_MS = 60_000;
const MICROPHONE = { echoCancellation: false, noiseSuppression: true, autoGainControl: true };

export type RecordingState =
  | { readonly stage: 'none' | 'opening' | 'failed' }
  | { readonly stage: 'recording'; readonly until: number }
  | { readonly stage: 'recorded'; readonly words: Blob; readonly url: string };

/** Records one's own words, no longer than a minute. The microphone is closed with the screen. */
export function useRecorder() {
  const [state, setState] = useState<RecordingState>({ stage: 'none' });
  const stopping = useRef<(() => void) | undefined>(undefined);
  const url = state.stage === 'recorded' ? state.url : undefined;
  useEffect(() => () => (url === undefined ? undefined : URL.revokeObjectURL(url)), [url]);
  useEffect(() => () => stopping.current?.(), []);

  const start = async () => {
    setState({ stage: 'opening' });
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: MICROPHONE });
      const recorder = new MediaRecorder(microphone);
      const parts: Blob[] = [];
      recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
      recorder.addEventListener('stop', () => {
        clearTimeout(limit);
        for (const track of microphone.getTracks()) track.stop();
        const words = new Blob(parts, { type: recorder.mimeType });
        setState({ stage: 'recorded', words, url: URL.createObjectURL(words) });
      });
      const limit = setTimeout(() => recorder.stop(), LONGEST_MS);
      stopping.current = () => recorder.state === 'recording' && recorder.stop();
      recorder.start();
      setState({ stage: 'recording', until: Date.now() + LONGEST_MS });
    } catch {
      setState({ stage: 'failed' });
    }
  };
  return {
    state,
    start: () => void start(),
    stop: () => stopping.current?.(),
    forget: () => setState({ stage: 'none' }),
  };
}
