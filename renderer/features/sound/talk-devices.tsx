import { useTranslation } from 'react-i18next';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { Slider } from '../../ui/slider.tsx';
import { DeviceSelect } from './device-select.tsx';

/** What one speaks into and listens with. */
export function TalkDevices({ sound }: { readonly sound: SoundView }) {
  const { t } = useTranslation();
  const { profile, inUse, change } = sound;
  return (
    <>
      <DeviceSelect
        label={t('sound.talk.microphone')}
        chosen={profile.microphone}
        inUse={inUse.microphone.device}
        devices={sound.microphones}
        onChange={(microphone) => change({ microphone })}
      />
      <DeviceSelect
        label={t('sound.talk.speaker')}
        chosen={profile.speaker}
        inUse={inUse.speaker.device}
        devices={sound.speakers}
        onChange={(speaker) => change({ speaker })}
      />
      <Slider
        label={t('sound.talk.volume')}
        value={profile.volume}
        onChange={(volume) => change({ volume })}
      />
    </>
  );
}
