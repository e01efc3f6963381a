import styles from './waveform.module.css';

export interface WaveformProps {
  readonly label: string;
  /** The place in words, for screen readers. */
  readonly text: string;
  /** From 0 to 1 each. */
  readonly peaks: readonly number[];
  readonly seconds: number;
  readonly at: number;
  readonly onSeek: (seconds: number) => void;
}

/** The picture of a sound over a slider: what has been played is bright. */
export function Waveform({ label, text, peaks, seconds, at, onSeek }: WaveformProps) {
  const played = seconds === 0 ? 0 : at / seconds;
  return (
    <div className={styles.waveform}>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${peaks.length} 100`}
        preserveAspectRatio="none"
        aria-hidden
        focusable={false}
      >
        {peaks.map((peak, bar) => {
          const height = Math.max(6, peak * 96);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: bars never move.
              key={bar}
              className={bar < played * peaks.length ? styles.played : styles.bar}
              x={bar + 0.2}
              y={50 - height / 2}
              width={0.6}
              height={height}
            />
          );
        })}
      </svg>
      <input
        className={styles.slider}
        type="range"
        aria-label={label}
        aria-valuetext={text}
        min={0}
        max={seconds}
        step={Math.min(1, seconds / 10)}
        value={at}
        onChange={({ target }) => onSeek(target.valueAsNumber)}
      />
    </div>
  );
}
