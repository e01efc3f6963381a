import { Label } from 'react-aria-components/Label';
import { Slider as AriaSlider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import styles from './slider.module.css';

const LAST_MINUTE = 24 * 60 - 1;
const STEP_MINUTES = 15;

export interface TimeSliderProps {
  readonly label: string;
  /** Since midnight. */
  readonly minutes: number;
  /** While it moves. */
  readonly onChange: (minutes: number) => void;
  /** Once it rests. */
  readonly onChangeEnd: (minutes: number) => void;
}

/** A time of day, in quarters of an hour. */
export function TimeSlider({ label, minutes, onChange, onChangeEnd }: TimeSliderProps) {
  return (
    <AriaSlider
      className={styles.slider ?? ''}
      value={minutes}
      minValue={0}
      maxValue={LAST_MINUTE}
      step={STEP_MINUTES}
      onChange={onChange}
      onChangeEnd={onChangeEnd}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <SliderOutput className={styles.output ?? ''}>{timeOf(minutes)}</SliderOutput>
      <SliderTrack className={styles.track ?? ''}>
        {({ state }) => (
          <>
            <span className={styles.rail} />
            <span className={styles.fill} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={styles.thumb ?? ''} />
          </>
        )}
      </SliderTrack>
    </AriaSlider>
  );
}

const timeOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
