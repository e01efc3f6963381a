import { ArrowLeftRight, Merge, PhoneOff, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { CallView, PhoneView } from '../../phone/phone-view.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { CallTimer } from '../time/call-timer.tsx';
import styles from './call-lines.module.css';
import { callStateText } from './call-state-text.ts';
import { partyText } from './party-text.ts';

export interface CallLinesProps {
  readonly view: PhoneView;
  /** The one that the screen is about. */
  readonly current: CallView;
}

/** The other calls, a line each: pressing one changes places with the one that is spoken in. */
export function CallLines({ view, current }: CallLinesProps) {
  const { t } = useTranslation();
  const members = view.conference?.members.map(({ call }) => call) ?? [];
  const isOwn = (id: string) => id === current.id || (members.includes(current.id) && members.includes(id));
  // Whoever is being given away is on the bar of the transfer, which is also the way back to them.
  const isGiven = (id: string) => view.transfer?.call === id && view.cancelTransfer !== undefined;
  const others = view.calls.filter(
    ({ id, status }) => !isOwn(id) && !isGiven(id) && status.stage !== 'incoming',
  );
  if (others.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('call.others')}>
      {others.map((call) => (
        <CallLine key={call.id} call={call} />
      ))}
    </ul>
  );
}

function CallLine({ call }: { readonly call: CallView }) {
  const { t } = useTranslation();
  const { status, resume, merge, hangUp, dismiss } = call;
  const { title } = partyText(t, call.party, useNumbers().show);
  const words = (
    <>
      <span className={styles.name} title={title}>
        {title}
      </span>
      <span className={styles.state}>
        {status.stage === 'talking' && <CallTimer since={status.since} />}
        <span>{callStateText(t, call)}</span>
      </span>
    </>
  );
  return (
    <li className={styles.line} data-stage={status.stage}>
      {resume ? (
        <AriaButton className={styles.switch ?? ''} aria-description={t('call.switchTo')} onPress={resume}>
          <Icon of={ArrowLeftRight} size={18} className={styles.arrow} />
          <span className={styles.words}>{words}</span>
        </AriaButton>
      ) : (
        <span className={styles.words}>{words}</span>
      )}
      {merge && <IconButton icon={Merge} label={t('call.mergeWith', { name: title })} onPress={merge} />}
      {hangUp && <IconButton icon={PhoneOff} label={t('call.hangUpOf', { name: title })} onPress={hangUp} />}
      {dismiss && <IconButton icon={X} label={t('call.close')} onPress={dismiss} />}
    </li>
  );
}
