import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { type Access, addressIn } from './access.ts';
import styles from './access.module.css';
import { CopyButton } from './copy-button.tsx';

export interface AccessCardProps {
  readonly access: Access;
}

/** «Настроить за него»: all that is needed to sign in, shown this once, to be copied, printed or scanned. */
export function AccessCard({ access: { name, login, password, link } }: AccessCardProps) {
  const { t } = useTranslation();
  const facts = [
    { what: t('company.employees.access.address'), text: link === undefined ? undefined : addressIn(link) },
    { what: t('company.employees.field.login'), text: login },
    { what: t('company.employees.field.password'), text: password },
    { what: t('company.employees.access.link'), text: link },
  ].flatMap(({ what, text }) => (text === undefined ? [] : [{ what, text }]));
  return (
    <section className={styles.card} aria-label={t('company.employees.access.title', { name })}>
      <h3 className={styles.title}>{t('company.employees.access.title', { name })}</h3>
      <div className={styles.columns}>
        <dl className={styles.facts}>
          {facts.map(({ what, text }) => (
            <div key={what} className={styles.fact}>
              <dt>{what}</dt>
              <dd>
                <span className={styles.text}>{text}</span>
                <CopyButton text={text} what={what} />
              </dd>
            </div>
          ))}
        </dl>
        {link !== undefined && (
          <div className={styles.code}>
            <QrCode text={link} label={t('company.employees.access.code', { name })} />
            <p>{t('company.employees.access.codeWords')}</p>
          </div>
        )}
      </div>
      <p className={styles.muted}>
        {password === undefined
          ? t('company.employees.access.onceLink')
          : t('company.employees.access.oncePassword')}
      </p>
      {link === undefined && <p role="alert">{t('company.employees.access.noLink')}</p>}
      <div className={styles.print}>
        <Button icon={Printer} onPress={() => window.print()}>
          {t('company.employees.access.print')}
        </Button>
      </div>
    </section>
  );
}
