import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import styles from '../employee-form.module.css';
import type { Access } from './access.ts';
import { AccessCard } from './access-card.tsx';

export interface AccessDialogProps {
  /** What has been done. */
  readonly title: string;
  readonly access: Access;
  readonly close: () => void;
}

/** What to hand over after the login or the password has changed. */
export function AccessDialog({ title, access, close }: AccessDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <Button variant="primary" onPress={close}>
          {t('company.employees.close')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <AccessCard access={access} />
      </div>
    </Dialog>
  );
}
