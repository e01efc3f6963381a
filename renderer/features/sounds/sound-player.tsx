import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { LoadedPlayer } from './loaded-player.tsx';
import styles from './sound-player.module.css';
import { useSound } from './use-sound.ts';

export interface SoundPlayerProps {
  /** In the API of the PBX. */
  readonly path: string;
  /** Proposed when it is downloaded. */
  readonly fileName: string;
  readonly onPlay?: () => void;
}

/** A recording: its picture, which is also its slider, and what one does with it. */
export function SoundPlayer({ path, fileName, onPlay }: SoundPlayerProps) {
  const { t } = useTranslation();
  const sound = useSound(path);
  if (sound.state === 'loading') {
    return (
      <p className={styles.loading} role="status">
        <Spinner /> {t('sounds.loading')}
      </p>
    );
  }
  if (sound.state === 'failed') {
    return (
      <Notice
        tone="error"
        action={
          <Button size="small" onPress={sound.retry}>
            {t('sounds.retry')}
          </Button>
        }
      >
        {t('sounds.failed')}
      </Notice>
    );
  }
  return <LoadedPlayer sound={sound.sound} path={path} fileName={fileName} onPlay={onPlay} />;
}
