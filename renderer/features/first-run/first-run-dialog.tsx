import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PreferencesControl } from '../preferences/use-preferences.ts';
import { useSound } from '../sound/use-sound.ts';
import { checkMicrophone, type MicrophoneCheck } from './check-microphone.ts';
import { DeviceTest } from './device-test.tsx';
import styles from './first-run.module.css';

export interface FirstRunDialogProps {
  readonly surface: Communicator['surface'];
  readonly control: PreferencesControl;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The first steps: the microphone and the other devices, and being there when the computer is. */
export function FirstRunDialog({ surface, control, onClose, onDone }: FirstRunDialogProps) {
  const { t } = useTranslation();
  const [microphone, setMicrophone] = useState<MicrophoneCheck>();
  const { preferences, change } = control;
  const sound = useSound();
  const check = () => void checkMicrophone().then(setMicrophone);
  return (
    <Dialog
      title={t('firstRun.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('firstRun.later')}</Button>
          <Button variant="primary" onPress={onDone}>
            {t('firstRun.done')}
          </Button>
        </>
      }
    >
      <ol className={styles.steps}>
        <li className={styles.step}>
          <p className={styles.name}>{t('firstRun.microphone')}</p>
          <p>{t('firstRun.microphoneWords')}</p>
          {microphone && (
            <Notice tone={microphone === 'works' ? 'info' : 'warning'} urgent>
              {t(`firstRun.microphoneIs.${microphone}`)}
            </Notice>
          )}
          {microphone !== 'works' && <Button onPress={check}>{t('firstRun.check')}</Button>}
          {microphone === 'works' && sound && <DeviceTest sound={sound} />}
        </li>
        {surface === 'app' && (
          <li className={styles.step}>
            <p className={styles.name}>{t('firstRun.start')}</p>
            <Checkbox
              isSelected={preferences.startAtLogin}
              onChange={(startAtLogin) => change({ startAtLogin })}
            >
              {t('start.atLogin')}
            </Checkbox>
            <Checkbox
              isSelected={preferences.closeToTray}
              onChange={(closeToTray) => change({ closeToTray })}
            >
              {t('start.closeToTray')}
            </Checkbox>
          </li>
        )}
      </ol>
    </Dialog>
  );
}
