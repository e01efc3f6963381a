import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInMemory } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { Preferences } from '../../../preload/contract/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Logo } from '../../ui/logo.tsx';
import { useShortcuts } from '../../ui/use-shortcuts.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { LanguageButton } from './language-button.tsx';
import { NewPasswordForm } from './new-password-form.tsx';
import { OfficePeople } from './office-people.tsx';
import { PbxForm } from './pbx-form.tsx';
import styles from './sign-in-page.module.css';
import { SipAccountForm } from './sip-account-form.tsx';

export interface SignInPageProps {
  readonly communicator: Communicator;
  readonly memory: SignInMemory;
  readonly preferences: Preferences;
  /** The program's version, for whoever has to report something. */
  readonly version: string;
}

/** Three ways in: a company's PBX, any SIP account, the embedded office. A password that is due comes first. */
export function SignInPage({ communicator, memory, preferences, version }: SignInPageProps) {
  const { t } = useTranslation();
  const control = usePreferences(communicator, preferences);
  const { passwordDue } = memory;
  const [chosenMode, setMode] = useState(memory.mode);
  const mode = passwordDue ? 'new-password' : chosenMode;
  const back = mode === 'pbx' || passwordDue ? undefined : () => setMode('pbx');
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  useShortcuts(back ? { Escape: back } : {});

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <Brand back={back} />
        {passwordDue && (
          <Way title={t('signIn.newPassword.title')}>
            <NewPasswordForm communicator={communicator} due={passwordDue} />
          </Way>
        )}
        {mode === 'pbx' && (
          <Way title={t('signIn.title')}>
            <PbxForm communicator={communicator} memory={memory} />
            {communicator.surface === 'app' && (
              <nav className={styles.ways} aria-label={t('signIn.otherWays')}>
                <Button variant="link" onPress={() => setMode('office')}>
                  {t('signIn.tryWithoutPbx')}
                </Button>
                <Button variant="link" onPress={() => setMode('sip-account')}>
                  {t('signIn.useSipAccount')}
                </Button>
              </nav>
            )}
          </Way>
        )}
        {mode === 'sip-account' && (
          <Way title={t('signIn.sip.title')}>
            <p className={styles.about}>{t('signIn.sip.about')}</p>
            <SipAccountForm communicator={communicator} memory={memory} />
          </Way>
        )}
        {mode === 'office' && (
          <Way title={t('signIn.office.title')}>
            <OfficePeople communicator={communicator} />
          </Way>
        )}
        <footer className={styles.footer}>
          <LanguageButton {...control} />
          <span>{version}</span>
        </footer>
      </div>
    </main>
  );
}

function Brand({ back }: { readonly back: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <header className={styles.brand}>
      {back && (
        <div className={styles.back}>
          <IconButton icon={ArrowLeft} label={t('signIn.back')} shortcut="Esc" onPress={back} />
        </div>
      )}
      <Logo size={44} />
      <span className={styles.name}>{t('app.name')}</span>
    </header>
  );
}

function Way({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.way}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </section>
  );
}
