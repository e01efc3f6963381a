import { Sparkles, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { PreferencesControl } from '../preferences/use-preferences.ts';
import { useDesktopFacts } from '../start/use-desktop-facts.ts';
import styles from './first-run.module.css';

export interface FirstRunProps {
  readonly communicator: Communicator;
  readonly account: Account;
  readonly control: PreferencesControl;
}

const FirstRunDialog = lazy(async () => ({
  default: (await import('./first-run-dialog.tsx')).FirstRunDialog,
}));

/**
 * Offers the first steps once, beside the telephone and never in its way: it can be called, and called from, at once.
 * Who only tries the program out is not asked.
 */
export function FirstRun({ communicator, account, control }: FirstRunProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const facts = useDesktopFacts(communicator);
  const isOffered = account.kind !== 'office' && facts?.skipsFirstRun === false;
  if (!isOffered || control.preferences.firstRunDone) return null;
  const done = () => control.change({ firstRunDone: true });
  return (
    <section className={styles.offer} aria-label={t('firstRun.title')}>
      <Icon of={Sparkles} className={styles.icon} />
      <p className={styles.words}>{t('firstRun.offer')}</p>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('firstRun.begin')}
      </Button>
      <IconButton icon={X} label={t('firstRun.skip')} onPress={done} />
      {isOpen && (
        <Suspense>
          <FirstRunDialog
            surface={communicator.surface}
            control={control}
            onClose={() => setOpen(false)}
            onDone={done}
          />
        </Suspense>
      )}
    </section>
  );
}
