import { Mic, MicOff, Pause, Phone, PhoneOff, Play, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { CallView } from '../../phone/phone-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { CallTimer } from '../time/call-timer.tsx';
import styles from './call-bar.module.css';
import { callStateText } from './call-state-text.ts';
import { partyText } from './party-text.ts';

export interface CallBarProps {
  readonly call: CallView;
  readonly showCall: () => void;
}

/** The call while another section is on the screen: who, how long, and everything urgent. */
export function CallBar({ call, showCall }: CallBarProps) {
  const { t } = useTranslation();
  const { status, answer, decline, mute, unmute, hold, resume, hangUp, dismiss } = call;
  const { title } = partyText(t, call.party, useNumbers().show);
  const isQuiet = status.stage === 'talking' && !status.held && !status.heldByPeer && !status.muted;
  return (
    <section className={styles.bar} aria-label={t('call.region')} data-stage={status.stage}>
      <AriaButton className={styles.who ?? ''} onPress={showCall}>
        <span className={styles.name}>{title}</span>
        <span className={styles.state}>
          {status.stage === 'talking' && <CallTimer since={status.since} />}
          {!isQuiet && <span>{callStateText(t, call)}</span>}
        </span>
      </AriaButton>
      {decline && <IconButton icon={PhoneOff} label={t('call.decline')} variant="danger" onPress={decline} />}
      {answer && <IconButton icon={Phone} label={t('call.answer')} variant="call" onPress={answer} />}
      {mute && <IconButton icon={Mic} label={t('call.muteNow')} shortcut="M" onPress={mute} />}
      {unmute && (
        <IconButton
          icon={MicOff}
          label={t('call.unmuteNow')}
          shortcut="M"
          variant="pressed"
          onPress={unmute}
        />
      )}
      {hold && <IconButton icon={Pause} label={t('call.hold')} shortcut="H" onPress={hold} />}
      {resume && (
        <IconButton icon={Play} label={t('call.resume')} shortcut="H" variant="pressed" onPress={resume} />
      )}
      {hangUp && <IconButton icon={PhoneOff} label={t('call.hangUp')} variant="danger" onPress={hangUp} />}
      {dismiss && <IconButton icon={X} label={t('call.close')} onPress={dismiss} />}
    </section>
  );
}
