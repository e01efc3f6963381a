import { Phone, PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallStage, CallView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { CallHeader } from './call-header.tsx';
import { calledText } from './called-text.ts';
import styles from './incoming-screen.module.css';

export interface IncomingScreenProps {
  readonly call: CallView;
  readonly status: Extract<CallStage, { stage: 'incoming' }>;
}

/** Somebody calls: who, whom they called, and the two answers. Enter answers, Escape declines. */
export function IncomingScreen({ call, status }: IncomingScreenProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { party, answer, decline } = call;
  useShortcuts({ ...(answer && { Enter: answer }), ...(decline && { Escape: decline }) });

  const called = calledText(t, status.called, show);
  return (
    <div className={styles.screen}>
      <div className={styles.who}>
        <p className={styles.what}>{t('call.incoming')}</p>
        <CallHeader party={party} ring="green" isCalling>
          {called && <p className={styles.called}>{called}</p>}
          {status.autoAnswerAt !== undefined && <p className={styles.what}>{t('call.autoAnswer')}</p>}
        </CallHeader>
      </div>
      <div className={styles.answers}>
        {decline && (
          <Button variant="danger" size="large" wide icon={PhoneOff} shortcut="Esc" onPress={decline}>
            {t('call.decline')}
          </Button>
        )}
        {answer && (
          <Button variant="call" size="large" wide icon={Phone} shortcut="Enter" autoFocus onPress={answer}>
            {t('call.answer')}
          </Button>
        )}
      </div>
    </div>
  );
}
