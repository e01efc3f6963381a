import { Headset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HeadsetView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import styles from './sound-settings.module.css';

/** Whether the buttons of a headset work, and how to make them. */
export function HeadsetSettings({ headset }: { readonly headset: HeadsetView }) {
  const { t } = useTranslation();
  return (
    <section className={styles.group} aria-label={t('sound.headset.title')}>
      <h3 className={styles.heading}>{t('sound.headset.title')}</h3>
      <p className={styles.muted}>
        {headset.state === 'none'
          ? t('sound.headset.none')
          : t(headset.isTaken ? 'sound.headset.taken' : 'sound.headset.connected', { name: headset.name })}
      </p>
      {headset.state === 'none' && headset.connect && (
        <div className={styles.actions}>
          <Button size="small" icon={Headset} onPress={headset.connect}>
            {t('sound.headset.connect')}
          </Button>
        </div>
      )}
    </section>
  );
}
