import { Mic, MicOff, Pause, Phone, PhoneOff, Play, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { CallView, PhoneView } from '../../phone/phone-view.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { CallTimer } from '../time/call-timer.tsx';
import styles from './call-bar.module.css';
import { callStateText } from './call-state-text.ts';
import { partyText } from './party-text.ts';
import { useCallDrag } from './use-call-drag.ts';

export interface CallBarProps {
  readonly view: PhoneView;
  /** The one that is spoken in, see `currentCall`. */
  readonly call: CallView;
  readonly showCall: () => void;
}

/** All calls while another section is on the screen, a line each: the one that is spoken in is the bright one. */
export function CallBar({ view, call, showCall }: CallBarProps) {
  const others = view.calls.filter(({ id, status }) => id !== call.id && status.stage !== 'ended');
  return (
    <div className={styles.lines}>
      {[call, ...others].map((one) => (
        <CallLine key={one.id} call={one} isActive={one === call} showCall={showCall} />
      ))}
    </div>
  );
}

interface CallLineProps {
  readonly call: CallView;
  readonly isActive: boolean;
  readonly showCall: () => void;
}

/** Who, how long, and everything urgent; it can be dragged onto a colleague. */
function CallLine({ call, isActive, showCall }: CallLineProps) {
  const { t } = useTranslation();
  const { status, answer, decline, mute, unmute, hold, resume, hangUp, dismiss } = call;
  const { title } = partyText(t, call.party, useNumbers().show);
  const drag = useCallDrag(call);
  const isQuiet = status.stage === 'talking' && !status.held && !status.heldByPeer && !status.muted;
  return (
    <section
      {...drag?.props}
      className={styles.bar}
      aria-label={t('call.region')}
      data-stage={status.stage}
      data-active={isActive}
    >
      <AriaButton className={styles.who ?? ''} onPress={isActive ? showCall : (resume ?? showCall)}>
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
