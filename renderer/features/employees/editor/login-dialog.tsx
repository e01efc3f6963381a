import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import type { ApiError } from '../../../api/api-result.ts';
import { usePbx } from '../../../api/pbx-access.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { errorAt } from '../../settings/editing/field-error.ts';
import { type Access, makeLink } from '../access/access.ts';
import { AccessDialog } from '../access/access-dialog.tsx';
import { NewPasswordField } from '../access/new-password-field.tsx';
import { useFreshPassword } from '../access/use-fresh-password.ts';
import styles from '../employee-form.module.css';
import { refusalText } from '../refusal-text.ts';

export interface LoginDialogProps {
  readonly employee: VersionedEmployee;
  readonly close: () => void;
  readonly onChanged: () => void;
}

/** Another login needs another password: phones sign in by both together. */
export function LoginDialog({ employee, close, onChanged }: LoginDialogProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [login, setLogin] = useState(employee.login);
  const [password, setPassword] = useFreshPassword();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<ApiError>();
  const [access, setAccess] = useState<Access>();
  const { id, name, version } = employee;
  const send = async () => {
    setSending(true);
    setError(undefined);
    const sending = { body: { login, password }, ifMatch: `"${version}"` };
    const result = await api.send('PATCH', `/v1/employees/${id}`, VersionedEmployee, sending);
    if (result.ok) setAccess({ name, login, password, link: await makeLink(api, id) });
    else setError(result.error);
    setSending(false);
  };
  const atLogin = errorAt(t, error, '/login');
  const atPassword = errorAt(t, error, '/password');
  const finish = () => {
    close();
    onChanged();
  };
  if (access) {
    return <AccessDialog title={t('company.employees.login.changed')} access={access} close={finish} />;
  }
  return (
    <Dialog
      title={t('company.employees.login.of', { name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('company.employees.cancel')}</Button>
          <Button
            variant="primary"
            isPending={isSending}
            isDisabled={password === '' || login === employee.login}
            onPress={() => void send()}
          >
            {t('company.employees.login.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('company.employees.login.words')}</p>
        <TextField
          label={t('company.employees.login.next')}
          value={login}
          onChange={(typed) => setLogin(typed.trim().toLowerCase())}
          error={atLogin}
          autoFocus
        />
        <NewPasswordField
          password={password}
          onChange={setPassword}
          of={{ name, login }}
          error={atPassword}
        />
        {error && !atLogin && !atPassword && (
          <p role="alert" className={styles.error}>
            {refusalText(t, error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
