import { UserPlus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';

/** An account of our PBX, whose list may be empty; or any SIP account, which has none. */
export type AccountKind = 'pbx' | 'sip-account';

/** Why the list of colleagues is empty, and what to do instead. */
export function NoColleagues({ kind }: { readonly kind: AccountKind }) {
  const { t } = useTranslation();
  switch (kind) {
    case 'pbx':
      return (
        <EmptyState icon={UserPlus} title={t('colleagues.empty.title')}>
          {t('colleagues.empty.words')}
        </EmptyState>
      );
    case 'sip-account':
      return (
        <EmptyState icon={Users} title={t('colleagues.empty.sipTitle')}>
          {t('colleagues.empty.sipWords')}
        </EmptyState>
      );
  }
}
