import { BellRing, Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ringer } from '../../../preload/contract/sound-preferences.ts';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import { RingerSettings } from './ringer-settings.tsx';
import styles from './sound-settings.module.css';

/** The one or two outputs that ring. */
export function RingSettings({ sound }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  const { ringers } = sound.profile;
  const isAlone = ringers.length === 1;
  const replace = (at: number, ringer: Ringer) =>
    sound.change({ ringers: ringers.map((other, index) => (index === at ? ringer : other)) });
  const add = () => sound.change({ ringers: [...ringers, { device: null, volume: 0.7, isMuted: false }] });
  return (
    <section className={styles.group} aria-label={t('sound.ring.title')}>
      <h3 className={styles.heading}>{t('sound.ring.title')}</h3>
      {ringers.map((ringer, index) => (
        <RingerSettings
          // biome-ignore lint/suspicious/noArrayIndexKey: a ringer is its place: first or second.
          key={index}
          isSecond={index > 0}
          ringer={ringer}
          inUse={sound.inUse.ringers[index]?.device}
          speakers={sound.speakers}
          change={(changed) => replace(index, { ...ringer, ...changed })}
        />
      ))}
      <div className={styles.actions}>
        {sound.tryRing && (
          <Button size="small" icon={BellRing} onPress={sound.tryRing}>
            {t('sound.ring.try')}
          </Button>
        )}
        {isAlone ? (
          <Button size="small" variant="quiet" icon={Plus} onPress={add}>
            {t('sound.ring.add')}
          </Button>
        ) : (
          <Button
            size="small"
            variant="quiet"
            icon={X}
            onPress={() => sound.change({ ringers: ringers.slice(0, 1) })}
          >
            {t('sound.ring.remove')}
          </Button>
        )}
      </div>
    </section>
  );
}
