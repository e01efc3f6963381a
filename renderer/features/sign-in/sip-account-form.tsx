import { useTranslation } from 'react-i18next';
import type { SignInMemory } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { useSignInFields } from './use-sign-in-fields.tsx';

export interface SipAccountFormProps {
  readonly communicator: Communicator;
  readonly memory: SignInMemory;
}

/** Server, address, login and password of an account on any PBX with SIP over WebSocket. */
export function SipAccountForm({ communicator, memory }: SipAccountFormProps) {
  const { t } = useTranslation();
  const isRemembered = memory.mode === 'sip-account';
  const { field, form } = useSignInFields(
    { server: memory.server, uri: memory.uri, login: isRemembered ? memory.login : '', password: '' },
    isRemembered ? memory.notice : undefined,
  );
  return (
    <SignInForm {...form(communicator.signIn.sipAccount)} vault={memory.vault}>
      <TextField
        label={t('signIn.sip.server')}
        placeholder={t('signIn.sip.serverExample')}
        type="url"
        autoFocus={memory.server === ''}
        {...field('server', 'address')}
      />
      <TextField label={t('signIn.sip.uri')} placeholder={t('signIn.sip.uriExample')} {...field('uri')} />
      <TextField label={t('signIn.sip.login')} autoComplete="username" {...field('login')} />
      <PasswordField
        label={t('signIn.password')}
        revealLabel={t('signIn.reveal')}
        hideLabel={t('signIn.hide')}
        autoComplete="current-password"
        autoFocus={memory.server !== ''}
        {...field('password', 'password')}
      />
    </SignInForm>
  );
}
