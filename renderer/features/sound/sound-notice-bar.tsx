import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { SoundNotice } from '../../phone/sound/sound-notice.ts';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { profileName } from './profile-name.ts';
import styles from './sound-notice-bar.module.css';
import { useSound } from './use-sound.ts';

/** Tells when a device in use was unplugged, is back, or brought its profile along. On every screen. */
export function SoundNoticeBar() {
  const { t } = useTranslation();
  const sound = useSound();
  if (sound?.notice === undefined) return null;
  return (
    <div className={styles.bar}>
      <Notice
        tone={sound.notice.what === 'lost' ? 'warning' : 'info'}
        urgent
        action={
          <Button size="small" variant="quiet" onPress={() => sound.dismissNotice?.()}>
            {t('sound.notice.close')}
          </Button>
        }
      >
        {noticeText(t, sound.notice, sound)}
      </Notice>
    </div>
  );
}

function noticeText(t: TFunction, notice: SoundNotice, { profiles }: SoundView): string {
  if (notice.what === 'switched') {
    const profile = profiles.find(({ id }) => id === notice.profile);
    return t('sound.notice.switched', { name: profile ? profileName(t, profile) : '' });
  }
  const { name, roles } = notice;
  if (notice.what === 'back') return t('sound.notice.back', { name });
  const talks = roles.includes('microphone');
  if (talks && roles.includes('speaker')) return t('sound.notice.lostHeadset', { name });
  if (talks) return t('sound.notice.lostMicrophone', { name });
  return roles.includes('speaker')
    ? t('sound.notice.lostSpeaker', { name })
    : t('sound.notice.lostRinger', { name });
}
