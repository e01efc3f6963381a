import { Phone, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallEndReason, CallStage, CallView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { formatDuration } from '../time/format-duration.ts';
import { AddContactButton } from '../contacts/add-contact-button.tsx';
import { CallHeader } from './call-header.tsx';
import { callStateText } from './call-state-text.ts';
import styles from './ended-screen.module.css';

export interface EndedScreenProps {
  readonly call: CallView;
  readonly status: Extract<CallStage, { stage: 'ended' }>;
}

/** Why a call ended, what can be done about it, and calling again. */
export function EndedScreen({ call, status }: EndedScreenProps) {
  const { t } = useTranslation();
  const { callAgain, dismiss, direction } = call;
  useShortcuts(dismiss ? { Escape: dismiss } : {});
  const advice = adviceKey(status.reason);
  return (
    <div className={styles.screen}>
      <div className={styles.who}>
        <CallHeader party={call.party} ring="none">
          <p className={styles.reason} data-calm={isCalm(status.reason)}>
            {callStateText(t, call)}
          </p>
          {status.talkedMs > 0 && (
            <p className={styles.duration}>{t('call.duration', { time: formatDuration(status.talkedMs) })}</p>
          )}
        </CallHeader>
        {advice && (direction === 'outgoing' || status.reason === 'parked') && (
          <p className={styles.advice}>{t(advice)}</p>
        )}
        <AddContactButton party={call.party} variant="link" />
        {status.sipCode !== undefined && !isCalm(status.reason) && (
          <details className={styles.details}>
            <summary>{t('call.details')}</summary>
            {t('call.sipCode', { code: status.sipCode })}
          </details>
        )}
      </div>
      <div className={styles.actions}>
        {dismiss && (
          <Button size="large" wide icon={X} shortcut="Esc" onPress={dismiss}>
            {t('call.close')}
          </Button>
        )}
        {callAgain && (
          <Button variant="call" size="large" wide icon={Phone} onPress={callAgain}>
            {t(againKey(call, status.reason))}
          </Button>
        )}
      </div>
    </div>
  );
}

function againKey({ direction }: CallView, reason: CallEndReason) {
  if (reason === 'parked') return 'call.retrieve';
  return direction === 'incoming' ? 'call.callBack' : 'call.callAgain';
}

const CALM: readonly CallEndReason[] = [
  'hung-up',
  'hung-up-by-peer',
  'cancelled',
  'answered-elsewhere',
  'transferred',
  'parked',
];
const isCalm = (reason: CallEndReason): boolean => CALM.includes(reason);

const ADVISED = [
  'busy',
  'no-answer',
  'not-found',
  'unavailable',
  'forbidden',
  'connection-lost',
  'no-microphone',
  'server-error',
  'parked',
] as const;

function adviceKey(reason: CallEndReason) {
  const advised = ADVISED.find((candidate) => candidate === reason);
  return advised && (`call.advice.${advised}` as const);
}
