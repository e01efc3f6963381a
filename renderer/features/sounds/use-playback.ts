import { useCallback, useEffect, useRef, useState } from 'react';

const speeds = [0.75, 1, 1.25, 1.5, 2] as const;
type Speed = (typeof speeds)[number];

export interface Playback {
  readonly isPlaying: boolean;
  /** Seconds from the beginning. */
  readonly at: number;
  readonly speed: Speed;
  readonly toggle: () => void;
  readonly seek: (seconds: number) => void;
  readonly nextSpeed: () => void;
}

/** Whatever plays stops when something else is played. */
let playing: HTMLAudioElement | undefined;

/** Plays a sound through the default output. `onPlay` is told each time it begins. */
export function usePlayback(url: string, onPlay: (() => void) | undefined): Playback {
  const element = useRef<HTMLAudioElement | undefined>(undefined);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [speed, setSpeed] = useState<Speed>(1);

  useEffect(() => {
    const audio = new Audio(url);
    audio.preload = 'metadata';
    element.current = audio;
    const leaving = new AbortController();
    const on = (event: keyof HTMLMediaElementEventMap, heard: () => void) =>
      audio.addEventListener(event, heard, { signal: leaving.signal });
    on('play', () => setPlaying(true));
    on('pause', () => setPlaying(false));
    on('ended', () => setAt(0));
    on('timeupdate', () => setAt(audio.ended ? 0 : audio.currentTime));
    return () => {
      leaving.abort();
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    };
  }, [url]);

  const toggle = useCallback(() => {
    const audio = element.current;
    if (!audio) return;
    if (!audio.paused) return audio.pause();
    if (playing !== audio) playing?.pause();
    playing = audio;
    void audio.play().catch(() => setPlaying(false));
    onPlay?.();
  }, [onPlay]);

  const seek = useCallback((seconds: number) => {
    if (element.current) element.current.currentTime = seconds;
    setAt(seconds);
  }, []);

  const nextSpeed = () => {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    setSpeed(next);
    if (element.current) element.current.playbackRate = next;
  };
  return { isPlaying, at, speed, toggle, seek, nextSpeed };
}
