import { useTranslation } from 'react-i18next';
import type { SignInError } from '../../../preload/contract/account.ts';
import styles from './error-details.module.css';

/** What an administrator would ask about, folded away. */
export function ErrorDetails({ error }: { readonly error: SignInError }) {
  const { t } = useTranslation();
  return (
    <details className={styles.details}>
      <summary>{t('signIn.error.details')}</summary>
      <p className={styles.words}>
        {t('signIn.error.code', { code: error.code })}
        {error.detail && <span className={styles.detail}>{error.detail}</span>}
      </p>
    </details>
  );
}
