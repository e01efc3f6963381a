import { ArrowLeft, Copy, Phone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallListed } from '../../../pbx/contract/call-history.ts';
import type { PhoneView } from '../../phone/phone-view.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { AddContactButton } from '../contacts/add-contact-button.tsx';
import { FavouriteButton } from '../favourites/favourite-button.tsx';
import { useKnownParty } from '../contacts/known-names-context.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './call-details-panel.module.css';
import { CallFacts } from './call-facts.tsx';
import { callLook } from './call-look.ts';

export interface CallSummaryProps {
  readonly call: CallListed;
  readonly viewer: string | undefined;
  readonly dial: PhoneView['call'];
  readonly close: () => void;
}

/** With whom a call was, what one can do about it, when it was and how it ended. */
export function CallSummary({ call, viewer, dial, close }: CallSummaryProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const [isCopied, setCopied] = useState(false);
  const look = callLook(call, viewer);
  const party = useKnownParty()(look.party);
  const { name, number } = party;
  const copy = () => void navigator.clipboard.writeText(number).then(() => setCopied(true));
  return (
    <>
      <div className={styles.top}>
        <span className={styles.back}>
          <IconButton icon={ArrowLeft} label={t('history.details.back')} onPress={close} />
        </span>
        <h2 className={styles.title}>{name || show(number) || t('history.unknown')}</h2>
      </div>
      {name !== '' && number !== '' && <p className={styles.number}>{show(number)}</p>}
      {number !== '' && (
        <div className={styles.actions}>
          {dial && (
            <Button variant="call" icon={Phone} onPress={() => dial(number)}>
              {t(look.direction === 'incoming' ? 'history.details.callBack' : 'history.details.call')}
            </Button>
          )}
          <Button icon={Copy} onPress={copy}>
            {t(isCopied ? 'history.details.copied' : 'history.details.copy')}
          </Button>
          <AddContactButton party={party} />
          <FavouriteButton party={look.party} />
        </div>
      )}
      <CallFacts call={call} look={look} />
    </>
  );
}
