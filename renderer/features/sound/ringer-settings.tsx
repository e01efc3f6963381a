import { useTranslation } from 'react-i18next';
import type { Ringer } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from '../../phone/sound/audio-device.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Slider } from '../../ui/slider.tsx';
import { DeviceSelect } from './device-select.tsx';
import styles from './sound-settings.module.css';

export interface RingerSettingsProps {
  readonly isSecond: boolean;
  readonly ringer: Ringer;
  readonly inUse: AudioDevice | undefined;
  readonly speakers: readonly AudioDevice[];
  readonly change: (change: Partial<Ringer>) => void;
}

/** One output that rings: which, whether, how loud. */
export function RingerSettings({ isSecond, ringer, inUse, speakers, change }: RingerSettingsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.ringer}>
      <DeviceSelect
        label={isSecond ? t('sound.ring.second') : t('sound.ring.first')}
        chosen={ringer.device}
        inUse={inUse}
        devices={speakers}
        onChange={(device) => change({ device })}
      />
      <Checkbox isSelected={!ringer.isMuted} onChange={(isOn) => change({ isMuted: !isOn })}>
        {t('sound.ring.isOn')}
      </Checkbox>
      {!ringer.isMuted && (
        <Slider
          label={isSecond ? t('sound.ring.secondVolume') : t('sound.ring.volume')}
          value={ringer.volume}
          onChange={(volume) => change({ volume })}
        />
      )}
    </div>
  );
}
