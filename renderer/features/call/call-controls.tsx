import { Grip, Mic, MicOff, Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { CallControl } from './call-control.tsx';
import styles from './call-controls.module.css';

export interface CallControlsProps {
  readonly call: CallView;
  readonly isKeypadOpen: boolean;
  readonly toggleKeypad: (() => void) | undefined;
}

/** Microphone, hold, keypad: each in its own place, and only while it is possible. */
export function CallControls({ call, isKeypadOpen, toggleKeypad }: CallControlsProps) {
  const { t } = useTranslation();
  const { mute, unmute, hold, resume } = call;
  if (call.status.stage !== 'talking') return null;
  return (
    <div className={styles.controls} data-keypad={isKeypadOpen}>
      <CallControl
        icon={unmute ? MicOff : Mic}
        label={t('call.mute')}
        name={unmute ? t('call.unmuteNow') : t('call.muteNow')}
        shortcut="M"
        isOn={unmute !== undefined}
        press={unmute ?? mute}
      />
      <CallControl
        icon={resume ? Play : Pause}
        label={resume ? t('call.resume') : t('call.hold')}
        name={resume ? t('call.resume') : t('call.hold')}
        shortcut="H"
        isOn={resume !== undefined}
        press={resume ?? hold}
      />
      <CallControl
        icon={Grip}
        label={t('call.keypad')}
        name={isKeypadOpen ? t('call.hideKeypad') : t('call.keypad')}
        isOn={isKeypadOpen}
        press={toggleKeypad}
      />
    </div>
  );
}
