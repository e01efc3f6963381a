import { Headphones } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Choice } from '../../ui/choice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { profileName } from './profile-name.ts';
import styles from './sound-switch.module.css';
import { TalkDevices } from './talk-devices.tsx';
import { useSound } from './use-sound.ts';

/** In a call: another microphone, speaker or profile, without leaving the call. Absent until the phone started. */
export function SoundSwitch() {
  const { t } = useTranslation();
  const sound = useSound();
  if (sound === undefined) return null;
  return (
    <DialogTrigger>
      <IconButton icon={Headphones} label={t('sound.switch')} />
      <Popover className={styles.popover ?? ''} placement="top" offset={6}>
        <Dialog className={styles.dialog ?? ''} aria-label={t('sound.switch')}>
          <Profiles sound={sound} />
          <TalkDevices sound={sound} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Profiles({ sound }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  return (
    <Choice
      label={t('sound.profile.label')}
      value={sound.profile.id}
      options={sound.profiles.map((profile) => ({ value: profile.id, label: profileName(t, profile) }))}
      onChange={(chosen) => sound.profiles.find(({ id }) => id === chosen)?.choose()}
    />
  );
}
