import { Mic, PhoneCall, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../time/use-now.ts';
import styles from './sound-settings.module.css';

export interface SoundCheckProps {
  readonly sound: SoundView;
  /** Absent without our own PBX, or while no call is possible. */
  readonly callEcho: (() => void) | undefined;
}

/** Hears oneself before anybody else does. */
export function SoundCheck({ sound, callEcho }: SoundCheckProps) {
  const { t } = useTranslation();
  const { recording, record, stopRecording } = sound;
  return (
    <section className={styles.group} aria-label={t('sound.check.title')}>
      <h3 className={styles.heading}>{t('sound.check.title')}</h3>
      <p className={styles.muted}>{callEcho ? t('sound.check.words') : t('sound.check.wordsWithoutEcho')}</p>
      <div className={styles.actions}>
        {record && (
          <Button size="small" icon={Mic} onPress={record}>
            {t('sound.check.record')}
          </Button>
        )}
        {recording.stage === 'recording' && <Countdown until={recording.until} />}
        {recording.stage === 'playing' && <output>{t('sound.check.playing')}</output>}
        {stopRecording && (
          <Button size="small" icon={Square} onPress={stopRecording}>
            {t('sound.check.stop')}
          </Button>
        )}
        {callEcho && (
          <Button size="small" icon={PhoneCall} onPress={callEcho}>
            {t('sound.check.echo')}
          </Button>
        )}
      </div>
      {recording.stage === 'failed' && (
        <Notice tone="warning" urgent>
          {t('sound.check.failed')}
        </Notice>
      )}
    </section>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const { t } = useTranslation();
  const seconds = Math.max(0, Math.ceil((until - useNow(until)) / 1000));
  return <output>{t('sound.check.recording', { seconds })}</output>;
}
