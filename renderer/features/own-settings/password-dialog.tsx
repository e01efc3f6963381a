import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { PasswordProposal } from '../../../pbx/contract/password-rating.ts';
import type { SignInError } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { StrengthMeter } from '../employees/access/strength-meter.tsx';
import { usePasswordRating } from '../employees/access/use-password-rating.ts';
import { fieldErrorText } from '../settings/editing/field-error.ts';
import { errorText } from '../sign-in/error-text.ts';
import styles from './own-more.module.css';

export interface PasswordDialogProps {
  readonly me: OwnProfile;
  readonly communicator: Communicator;
  readonly changed: () => void;
  readonly close: () => void;
}

/** The present password, and the next one: typed or made. */
export function PasswordDialog({ me, communicator, changed, close }: PasswordDialogProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [isMade, setMade] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<SignInError>();
  const rating = usePasswordRating(next, me);
  const reveal = { revealLabel: t('signIn.reveal'), hideLabel: t('signIn.hide') };

  const make = async () => {
    const result = await api.get('/v1/password-proposal', PasswordProposal);
    if (!result.ok) return;
    setNext(result.value.password);
    setMade(true);
  };
  const submit = async () => {
    if (current === '' || next === '' || isPending) return;
    setPending(true);
    const outcome = await communicator.account.changePassword({ current, next });
    setPending(false);
    if (outcome.ok) changed();
    else setError(outcome.error);
  };
  const isCurrentWrong = error?.code === 'wrong-password';
  const isNextRefused = error?.code === 'password-refused';
  const refusal = error?.reason ? fieldErrorText(t, error.reason) : error && errorText(t, error);
  return (
    <Dialog
      title={t('company.ownMore.password.change')}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('company.ownMore.cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
            {t('company.ownMore.password.submit')}
          </Button>
        </>
      }
    >
      <form
        className={styles.part}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PasswordField
          label={t('company.ownMore.password.current')}
          {...reveal}
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={setCurrent}
          isReadOnly={isPending}
          error={isCurrentWrong ? refusal : undefined}
        />
        <PasswordField
          label={t('company.ownMore.password.next')}
          {...reveal}
          autoComplete="new-password"
          value={next}
          onChange={(value) => {
            setNext(value);
            setMade(false);
          }}
          isReadOnly={isPending}
          error={isNextRefused ? refusal : rating?.problem ? fieldErrorText(t, rating.problem) : undefined}
        />
        <div className={styles.strength}>
          {rating && <StrengthMeter strength={rating.strength} />}
          <Button size="small" variant="quiet" onPress={() => void make()}>
            {t('company.ownMore.password.make')}
          </Button>
          {isMade && (
            <Button size="small" variant="quiet" onPress={() => void navigator.clipboard.writeText(next)}>
              {t('company.ownMore.password.copy')}
            </Button>
          )}
        </div>
        {isMade && <p className={styles.muted}>{t('company.ownMore.password.keep')}</p>}
        {error && !isCurrentWrong && !isNextRefused && (
          <Notice tone="error" urgent>
            {errorText(t, error)}
          </Notice>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
