import { useTranslation } from 'react-i18next';
import type { SignInMemory } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInFields } from './use-sign-in-fields.tsx';

export interface PbxFormProps {
  readonly communicator: Communicator;
  readonly memory: SignInMemory;
}

/** Address, login and password of a company's PBX. */
export function PbxForm({ communicator, memory }: PbxFormProps) {
  const { t } = useTranslation();
  const { address, login, notice, vault } = memory;
  const { field, form } = useSignInFields({ address, login, password: '' }, notice);
  return (
    <SignInForm {...form(communicator.signIn.pbx)} vault={vault}>
      {communicator.surface === 'app' && (
        <TextField
          label={t('signIn.address')}
          placeholder={t('signIn.addressExample')}
          type="url"
          autoFocus={address === ''}
          {...field('address', 'address')}
        />
      )}
      <TextField
        label={t('signIn.login')}
        autoComplete="username"
        autoFocus={address !== '' && login === ''}
        {...field('login')}
      />
      <PasswordField
        label={t('signIn.password')}
        revealLabel={t('signIn.reveal')}
        hideLabel={t('signIn.hide')}
        autoComplete="current-password"
        autoFocus={address !== '' && login !== ''}
        {...field('password', 'password')}
      />
    </SignInForm>
  );
}
