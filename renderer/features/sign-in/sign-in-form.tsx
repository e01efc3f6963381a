import { type ReactNode, type SubmitEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInError } from '../../../preload/contract/account.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ErrorDetails } from './error-details.tsx';
import { errorText } from './error-text.ts';
import styles from './sign-in-form.module.css';

export interface SignInFormProps {
  readonly children: ReactNode;
  readonly isPending: boolean;
  /** A failure that none of the fields explains. */
  readonly error: SignInError | undefined;
  /** Counts refused attempts: after each the first wrong field takes the focus. */
  readonly refusals: number;
  readonly remember: boolean;
  readonly onRemember: (remember: boolean) => void;
  readonly vault: 'keychain' | 'memory';
  readonly onSubmit: () => void;
}

/** What both ways of signing in share: the fields' frame, the memory, the button. Enter sends it. */
export function SignInForm(props: SignInFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);

  useLayoutEffect(() => {
    if (props.refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [props.refusals]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!props.isPending) props.onSubmit();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} aria-busy={props.isPending}>
      {props.error && (
        <Notice tone="error" urgent>
          {errorText(t, props.error)}
          <ErrorDetails error={props.error} />
        </Notice>
      )}
      {props.children}
      <Checkbox isSelected={props.remember} onChange={props.onRemember} isReadOnly={props.isPending}>
        {t('signIn.remember')}
      </Checkbox>
      {props.vault === 'memory' && props.remember && <Notice tone="info">{t('signIn.vaultInMemory')}</Notice>}
      <Button type="submit" variant="primary" size="large" wide isPending={props.isPending}>
        {props.isPending ? t('signIn.pending') : t('signIn.submit')}
      </Button>
    </form>
  );
}
