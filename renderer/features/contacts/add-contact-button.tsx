import { UserPlus } from 'lucide-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallParty } from '../../phone/phone-view.ts';
import { Button, type ButtonProps } from '../../ui/button.tsx';
import { NewContactContext } from './new-contact-context.ts';

export interface AddContactButtonProps extends Pick<ButtonProps, 'variant'> {
  readonly party: CallParty;
}

/** Keeps a stranger's number; nothing for who is known. */
export function AddContactButton({ party, variant }: AddContactButtonProps) {
  const { t } = useTranslation();
  const add = use(NewContactContext)(party);
  if (!add) return null;
  return (
    <Button icon={UserPlus} onPress={add} {...(variant && { variant })}>
      {t('contacts.addThis')}
    </Button>
  );
}
