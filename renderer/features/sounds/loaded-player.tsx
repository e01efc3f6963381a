import { Download, Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { usePbx } from '../../api/pbx-access.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { formatDuration } from '../time/format-duration.ts';
import { allowedFileName } from './allowed-file-name.ts';
import type { LoadedSound } from './load-sound.ts';
import styles from './sound-player.module.css';
import { usePlayback } from './use-playback.ts';
import { Waveform } from './waveform.tsx';

export interface LoadedPlayerProps {
  readonly sound: LoadedSound;
  readonly path: string;
  readonly fileName: string;
  readonly onPlay: (() => void) | undefined;
}

/** Plays a sound that is there; arrow keys on its picture move through it. */
export function LoadedPlayer({ sound, path, fileName, onPlay }: LoadedPlayerProps) {
  const { t, i18n } = useTranslation();
  const { bridge } = usePbx();
  const { isPlaying, at, speed, toggle, seek, nextSpeed } = usePlayback(sound.url, onPlay);
  const [saving, setSaving] = useState<'saved' | 'failed'>();
  const times = { at: formatDuration(at * 1000), length: formatDuration(sound.seconds * 1000) };
  const shownSpeed = `${new Intl.NumberFormat(i18n.language).format(speed)}×`;

  const save = async () => {
    setSaving(undefined);
    const name = allowedFileName(fileName);
    const [file = '', part] = path.split('?part=');
    const query = part === undefined ? {} : { query: { part } };
    const outcome = await bridge.save({ path: file, ...query, name }).catch(() => 'failed' as const);
    if (outcome !== 'cancelled') setSaving(outcome);
  };
  return (
    <div className={styles.player}>
      <IconButton
        icon={isPlaying ? Pause : Play}
        label={t(isPlaying ? 'sounds.pause' : 'sounds.play')}
        variant="pressed"
        onPress={toggle}
      />
      <div className={styles.middle}>
        <Waveform
          label={t('sounds.position')}
          text={t('sounds.at', times)}
          peaks={sound.peaks}
          seconds={sound.seconds}
          at={at}
          onSeek={seek}
        />
        <p className={styles.times}>
          <span>{times.at}</span>
          <span role="status">{saving && t(saving === 'saved' ? 'sounds.saved' : 'sounds.saveFailed')}</span>
          <span>{times.length}</span>
        </p>
      </div>
      <AriaButton
        className={styles.speed ?? ''}
        aria-label={t('sounds.speed', { speed: shownSpeed })}
        onPress={nextSpeed}
      >
        {shownSpeed}
      </AriaButton>
      <IconButton icon={Download} label={t('sounds.download')} onPress={() => void save()} />
    </div>
  );
}
