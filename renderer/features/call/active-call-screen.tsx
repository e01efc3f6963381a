import { PhoneOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './active-call-screen.module.css';
import { CallControls } from './call-controls.tsx';
import { CallHeader } from './call-header.tsx';
import { CallState } from './call-state.tsx';
import { QualityNotice } from './quality-notice.tsx';
import { TonePad } from './tone-pad.tsx';
import { useCallShortcuts } from './use-call-shortcuts.ts';
import { useTones } from './use-tones.ts';

/** A call that is being set up or talked through. */
export function ActiveCallScreen({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const [showsKeypad, setShowsKeypad] = useState(false);
  const tones = useTones(call.sendDigit, () => setShowsKeypad(true));
  useCallShortcuts(call);

  const isKeypadOpen = showsKeypad && tones.press !== undefined;
  const toggleKeypad = tones.press && (() => setShowsKeypad(!showsKeypad));
  return (
    <div className={styles.screen}>
      {call.warning && (
        <Notice tone="warning" urgent>
          {t(`call.warning.${call.warning}`)}
        </Notice>
      )}
      <QualityNotice quality={call.quality} />
      <div className={styles.who}>
        <CallHeader party={call.party} ring={ringTone(call)} isCompact={isKeypadOpen}>
          <CallState call={call} />
        </CallHeader>
      </div>
      {isKeypadOpen && tones.press && <TonePad sent={tones.sent} press={tones.press} />}
      <CallControls call={call} isKeypadOpen={isKeypadOpen} toggleKeypad={toggleKeypad} />
      {call.hangUp && (
        <Button variant="danger" size="large" wide icon={PhoneOff} onPress={call.hangUp}>
          {t('call.hangUp')}
        </Button>
      )}
    </div>
  );
}

function ringTone({ status }: CallView) {
  if (status.stage !== 'talking') return 'grey';
  return status.held || status.heldByPeer ? 'amber' : 'green';
}
