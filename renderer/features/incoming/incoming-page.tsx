import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { IncomingCall } from '../../../preload/contract/incoming-call.ts';
import type { Preferences } from '../../../preload/contract/preferences.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { IncomingCard } from './incoming-card.tsx';
import styles from './incoming-page.module.css';

export interface IncomingPageProps {
  readonly communicator: Pick<Communicator, 'incoming' | 'preferences'>;
  readonly calls: readonly IncomingCall[];
  readonly preferences: Preferences;
}

/** The window that appears above everything while somebody calls: who, and the two answers. */
export function IncomingPage({ communicator, calls, preferences }: IncomingPageProps) {
  const { t } = useTranslation();
  const { incoming } = communicator;
  const [ringing, setRinging] = useState(calls);
  const { alerts } = usePreferences(communicator, preferences).preferences;
  useEffect(() => incoming.onChange(setRinging), [incoming]);

  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{t('call.incoming')}</h1>
      <ul className={styles.list}>
        {ringing.map((call) => (
          <li key={call.key} className={styles.row}>
            <IncomingCard
              call={call}
              size={alerts.size}
              answer={() => void incoming.answer(call.key)}
              decline={() => void incoming.decline(call.key)}
              open={() => void incoming.open(call.key)}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}
