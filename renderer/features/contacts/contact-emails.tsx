import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './contacts-page.module.css';

export interface ContactEmailsProps {
  readonly emails: readonly string[];
  readonly change: (emails: string[]) => void;
  readonly error: string | undefined;
}

/** Addresses of a contact; an empty one is none. */
export function ContactEmails({ emails, change, error }: ContactEmailsProps) {
  const { t } = useTranslation();
  const shown = emails.length > 0 ? emails : [''];
  return (
    <div className={styles.several}>
      {shown.map((email, at) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: an address has no other name, and rows keep their order.
          key={at}
          label={t('contacts.email')}
          value={email}
          onChange={(next) => change(shown.map((one, index) => (index === at ? next : one)))}
          error={at === shown.length - 1 ? error : undefined}
        />
      ))}
      {shown.every((email) => email.trim() !== '') && (
        <Button variant="link" icon={Plus} onPress={() => change([...shown, ''])}>
          {t('contacts.addEmail')}
        </Button>
      )}
    </div>
  );
}
