import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choice.tsx';
import styles from './sound-settings.module.css';

const NOISES = ['off', 'browser', 'rnnoise'] as const;

/** What is done to one's voice before it is sent. */
export function VoiceSettings({ sound: { profile, change } }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  return (
    <section className={styles.group} aria-label={t('sound.voice.title')}>
      <h3 className={styles.heading}>{t('sound.voice.title')}</h3>
      <Choice
        label={t('sound.voice.noise')}
        description={t('sound.voice.noiseWords')}
        value={profile.noiseSuppression}
        options={NOISES.map((value) => ({ value, label: t(`sound.voice.noises.${value}`) }))}
        onChange={(noiseSuppression) => change({ noiseSuppression })}
      />
      <Checkbox
        isSelected={profile.echoCancellation}
        onChange={(echoCancellation) => change({ echoCancellation })}
      >
        {t('sound.voice.echo')}
      </Checkbox>
      <Checkbox isSelected={profile.autoGain} onChange={(autoGain) => change({ autoGain })}>
        {t('sound.voice.autoGain')}
      </Checkbox>
    </section>
  );
}
