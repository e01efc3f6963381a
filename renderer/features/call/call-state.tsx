import { Disc, MicOff, Pause } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { CallTimer } from '../time/call-timer.tsx';
import styles from './call-state.module.css';
import { callStateText } from './call-state-text.ts';
import { QualityDot } from './quality-dot.tsx';

/** The timer, and in words whatever is not simply a conversation. */
export function CallState({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const { status } = call;
  if (status.stage !== 'talking') return <span className={styles.waiting}>{callStateText(t, call)}</span>;
  const isHeld = status.held || status.heldByPeer;
  return (
    <>
      <span className={styles.time}>
        <CallTimer since={status.since} />
        <QualityDot quality={call.quality} />
      </span>
      <span className={styles.chips}>
        {call.isRecorded && <StateChip icon={Disc} words={t('call.recorded')} />}
        {status.held && <StateChip icon={Pause} words={t('call.held')} />}
        {status.heldByPeer && <StateChip icon={Pause} words={t('call.heldByPeer')} />}
        {status.muted && !isHeld && <StateChip icon={MicOff} words={t('call.muted')} />}
      </span>
    </>
  );
}

function StateChip({ icon, words }: { readonly icon: typeof Pause; readonly words: string }) {
  return (
    <span className={styles.chip}>
      <Icon of={icon} size={16} />
      {words}
    </span>
  );
}
