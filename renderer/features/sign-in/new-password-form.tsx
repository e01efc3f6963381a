import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasswordDue } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { ErrorDetails } from './error-details.tsx';
import { errorText } from './error-text.ts';
import { placeOfError } from './place-of-error.ts';
import styles from './sign-in-form.module.css';
import { useSignIn } from './use-sign-in.ts';

export interface NewPasswordFormProps {
  readonly communicator: Communicator;
  readonly due: PasswordDue;
}

/** Instead of a password that somebody else gave: one's own, before anything else. */
export function NewPasswordForm({ communicator, due }: NewPasswordFormProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { isPending, error, attempt, forget } = useSignIn(undefined);
  const atField = error && placeOfError(error.code) === 'password' ? error : undefined;
  const atForm = error && !atField ? error : undefined;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(password === '');
    if (password !== '') void attempt(() => communicator.signIn.newPassword(password));
  };
  const change = (value: string) => {
    setPassword(value);
    setMissing(false);
    forget();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-busy={isPending}>
      <p className={styles.about}>{t('signIn.newPassword.about', { login: due.login })}</p>
      {atForm && (
        <Notice tone="error" urgent>
          {errorText(t, atForm)}
          <ErrorDetails error={atForm} />
        </Notice>
      )}
      <PasswordField
        label={t('signIn.newPassword.field')}
        revealLabel={t('signIn.reveal')}
        hideLabel={t('signIn.hide')}
        autoComplete="new-password"
        autoFocus
        value={password}
        onChange={change}
        isReadOnly={isPending}
        error={isMissing ? t('signIn.newPassword.required') : atField && errorText(t, atField)}
        errorDetails={atField && <ErrorDetails error={atField} />}
      />
      <p className={styles.about}>{t('signIn.newPassword.hint')}</p>
      <Button type="submit" variant="primary" size="large" wide isPending={isPending}>
        {isPending ? t('signIn.pending') : t('signIn.newPassword.submit')}
      </Button>
      <Button variant="link" onPress={() => void communicator.signIn.leave()}>
        {t('signIn.newPassword.leave')}
      </Button>
    </form>
  );
}
