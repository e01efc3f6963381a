import { useEffect, useRef } from 'react';
import styles from './level-meter.module.css';

export interface LevelMeterProps {
  readonly label: string;
  /** Gets a listener of the level, 0 to 1, and returns what ends it. The same function while nothing changes. */
  readonly watch: (hear: (level: number) => void) => () => void;
}

/**
 * How loud something is now. It paints by itself, without React: twenty times a second is no business of the rest
 * of the screen.
 */
export function LevelMeter({ label, watch }: LevelMeterProps) {
  const meter = useRef<HTMLMeterElement>(null);
  useEffect(
    () =>
      watch((level) => {
        if (meter.current) meter.current.value = level;
      }),
    [watch],
  );
  return <meter ref={meter} className={styles.meter} aria-label={label} min={0} max={1} />;
}
