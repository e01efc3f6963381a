import { BellRing } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import { LevelMeter } from '../../ui/level-meter.tsx';
import { SoundCheck } from '../sound/sound-check.tsx';
import { TalkDevices } from '../sound/talk-devices.tsx';
import styles from './first-run.module.css';

/** Which devices one talks with, whether the microphone hears, and whether one hears oneself and the ring. */
export function DeviceTest({ sound }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  return (
    <div className={styles.test}>
      <TalkDevices sound={sound} />
      <LevelMeter label={t('sound.talk.level')} watch={sound.watchLevel} />
      <SoundCheck sound={sound} callEcho={undefined} />
      {sound.tryRing && (
        <Button size="small" icon={BellRing} onPress={sound.tryRing}>
          {t('sound.ring.try')}
        </Button>
      )}
    </div>
  );
}
