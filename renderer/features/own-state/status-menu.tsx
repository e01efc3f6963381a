import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnStatus } from '../../../preload/contract/own-status.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { OWN_STATUSES, statusLooks } from './status-looks.ts';

export interface StatusMenuProps {
  readonly status: OwnStatus;
  readonly setStatus: (status: OwnStatus) => void;
}

const Menu = lazy(async () => ({ default: (await import('../../ui/menu.tsx')).Menu }));

/** What I say of myself: whether calls may reach me, and where. */
export function StatusMenu({ status, setStatus }: StatusMenuProps) {
  const { t } = useTranslation();
  const label = `${t('desk.status.title')}: ${t(`desk.status.${status}`)}`;
  const options = OWN_STATUSES.map((one) => ({
    id: one,
    label: t(`desk.status.${one}`),
    choose: () => setStatus(one),
  }));
  const icon = statusLooks[status];
  return (
    <Suspense fallback={<IconButton icon={icon} label={label} isDisabled />}>
      <Menu label={label} groups={[{ id: 'status', title: t('desk.status.title'), chosen: status, options }]}>
        <IconButton icon={icon} label={label} />
      </Menu>
    </Suspense>
  );
}
