import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassword, type VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import type { ApiError } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { type Access, makeLink } from '../access/access.ts';
import { AccessDialog } from '../access/access-dialog.tsx';
import { NewPasswordField } from '../access/new-password-field.tsx';
import { useFreshPassword } from '../access/use-fresh-password.ts';
import styles from '../employee-form.module.css';
import { refusalText } from '../refusal-text.ts';

export interface PasswordDialogProps {
  readonly employee: VersionedEmployee;
  readonly close: () => void;
}

/** A new password in the stead of a forgotten one, then what to hand over. */
export function PasswordDialog({ employee, close }: PasswordDialogProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [password, setPassword] = useFreshPassword();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [access, setAccess] = useState<Access>();
  const { id, name, login } = employee;
  const send = async () => {
    setSending(true);
    const path = `/v1/employees/${id}/password` as const;
    const result = await api.send('POST', path, NewPassword, { body: { password } });
    if (result.ok) setAccess({ name, login, password, link: await makeLink(api, id) });
    else setError(result.error);
    setSending(false);
  };
  if (access) {
    return <AccessDialog title={t('company.employees.password.changed')} access={access} close={close} />;
  }
  return (
    <Dialog
      title={t('company.employees.password.resetOf', { name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('company.employees.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isSending}
            isDisabled={password === ''}
            onPress={() => void send()}
          >
            {t('company.employees.password.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('company.employees.password.words')}</p>
        <NewPasswordField
          password={password}
          onChange={(typed) => {
            setPassword(typed);
            setError(undefined);
          }}
          of={employee}
          error={error && refusalText(t, error)}
        />
      </div>
    </Dialog>
  );
}
