import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../phone/phone-view.ts';
import { Lamp } from '../../ui/lamp.tsx';
import { useNow } from '../time/use-now.ts';
import { registrationLooks } from './registration-looks.ts';
import { registrationText } from './registration-text.ts';

/** One's own reachability: always there, counting down to the next attempt. */
export function RegistrationStatus({ registration }: { readonly registration: RegistrationView }) {
  const { t } = useTranslation();
  const now = useNow(registration.state === 'reconnecting' ? registration.retryAt : undefined);
  return (
    <>
      <Lamp {...registrationLooks[registration.state]} word={registrationText(t, registration, now)} />
      <span className="visually-hidden" role="status">
        {registrationText(t, registration)}
      </span>
    </>
  );
}
