import { PhoneForwarded } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { TransferView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useNumbers } from '../numbers/use-numbers.ts';
import { partyText } from './party-text.ts';
import styles from './transfer-bar.module.css';

export interface TransferBarProps {
  readonly transfer: TransferView;
  /** What the colleagues' list calls the other, while nobody else has told the name. */
  readonly targetName: string;
  readonly complete: (() => void) | undefined;
  readonly cancel: (() => void) | undefined;
}

/** Who is being given to whom, how far that is, and the two ways on: connect them, or go back. */
export function TransferBar({ transfer, targetName, complete, cancel }: TransferBarProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const who = partyText(t, transfer.party, show).title;
  const { target } = transfer;
  const to = target.name || targetName || show(target.number);
  const goesBack = transfer.stage !== 'failed' || transfer.isWaiting;
  return (
    <section className={styles.bar} aria-label={t('call.giving.region')} data-stage={transfer.stage}>
      <Icon of={PhoneForwarded} className={styles.picture} />
      <div className={styles.words} role="status">
        <p className={styles.whom}>{t('call.giving.title', { who, to })}</p>
        <p className={styles.state}>{stateText(t, transfer)}</p>
      </div>
      <div className={styles.ways}>
        {complete && (
          <Button variant="primary" size="small" onPress={complete}>
            {t('call.giving.complete')}
          </Button>
        )}
        {cancel && (
          <Button size="small" onPress={cancel}>
            {goesBack ? t('call.giving.back') : t('call.giving.close')}
          </Button>
        )}
      </div>
    </section>
  );
}

function stateText(t: TFunction, { stage, parks, reason, isWaiting }: TransferView): string {
  if (stage === 'sending' && parks) return t('call.giving.parking');
  if (stage !== 'failed') return t(`call.giving.${stage}`);
  const why = reason ? t(`call.end.${reason}`) : t('call.giving.failed');
  return t(isWaiting ? 'call.giving.waits' : 'call.giving.goesOn', { why });
}
