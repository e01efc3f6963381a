import { useTranslation } from 'react-i18next';
import { LevelMeter } from '../../ui/level-meter.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { HeadsetSettings } from './headset-settings.tsx';
import { ProfileSettings } from './profile-settings.tsx';
import { RingSettings } from './ring-settings.tsx';
import { SoundCheck } from './sound-check.tsx';
import styles from './sound-settings.module.css';
import { TalkDevices } from './talk-devices.tsx';
import { useSound } from './use-sound.ts';
import { VoiceSettings } from './voice-settings.tsx';

/** The echo test of our PBX. */
const ECHO_TEST = '*43';

/** Microphone, speaker, ringers, and trying them out. All of it applies at once. */
export function SoundSettings({ view, account }: SettingsScreenProps) {
  const { t } = useTranslation();
  const sound = useSound();
  if (sound === undefined) return <p>{t('sound.starting')}</p>;
  const { call } = view;
  const callEcho = call && account.kind !== 'sip-account' ? () => call(ECHO_TEST) : undefined;
  return (
    <>
      <ProfileSettings sound={sound} />
      <section className={styles.group} aria-label={t('sound.talk.title')}>
        <h3 className={styles.heading}>{t('sound.talk.title')}</h3>
        <TalkDevices sound={sound} />
        <LevelMeter label={t('sound.talk.level')} watch={sound.watchLevel} />
      </section>
      <SoundCheck sound={sound} callEcho={callEcho} />
      <RingSettings sound={sound} />
      <VoiceSettings sound={sound} />
      <HeadsetSettings headset={sound.headset} />
    </>
  );
}
