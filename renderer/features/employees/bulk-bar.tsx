import { Mail, PhoneOutgoing, Shield, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Role } from '../../../pbx/contract/session.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { BulkReport } from './bulk-report.tsx';
import styles from './employee-list.module.css';
import type { ListedEmployee } from './listed-employee.ts';
import { outgoingKinds } from './outgoing-kinds.ts';
import { RemovalDialog } from './removal/removal-dialog.tsx';
import { useBulk } from './use-bulk.ts';

export interface BulkBarProps {
  readonly chosen: readonly ListedEmployee[];
  readonly everybody: readonly ListedEmployee[];
  readonly clear: () => void;
}

/** What can be done to all that are ticked, and what became of it. */
export function BulkBar({ chosen, everybody, clear }: BulkBarProps) {
  const { t } = useTranslation();
  const bulk = useBulk();
  const [isRemoving, setRemoving] = useState(false);
  const permissions = ([true, false] as const).map((isAllowed) => ({
    id: isAllowed ? 'allow' : 'forbid',
    title: t(`company.employees.bulk.${isAllowed ? 'allow' : 'forbid'}`),
    actions: outgoingKinds.map((kind) => ({
      id: `${kind} ${isAllowed}`,
      label: t(`company.employees.bulk.${isAllowed ? 'allowKind' : 'forbidKind'}.${kind}`),
      icon: PhoneOutgoing,
      run: () =>
        bulk.start(
          { what: 'outgoing', change: ({ outgoing }) => ({ outgoing: { ...outgoing, [kind]: isAllowed } }) },
          chosen,
        ),
    })),
  }));
  const roles = Role.options.map((role) => ({
    id: role,
    label: t(`company.employees.roles.${role}`),
    icon: Shield,
    run: () => bulk.start({ what: 'role', change: () => ({ role }) }, chosen),
  }));
  const mailable = chosen.filter(({ email }) => email !== null);

  return (
    <>
      <BulkReport bulk={bulk} />
      {chosen.length > 0 && (
        <section className={styles.bulk} aria-label={t('company.employees.bulk.title')}>
          <span className={styles.bulkCount}>
            <span role="status">{t('company.employees.bulk.chosen', { count: chosen.length })}</span>
            <IconButton icon={X} label={t('company.employees.bulk.clear')} onPress={clear} />
          </span>
          <Menu
            label={t('company.employees.field.role')}
            groups={[{ id: 'role', title: t('company.employees.field.role'), actions: roles }]}
          >
            <Button size="small" icon={Shield}>
              {t('company.employees.field.role')}
            </Button>
          </Menu>
          <Menu label={t('company.employees.field.outgoing')} groups={permissions}>
            <Button size="small" icon={PhoneOutgoing}>
              {t('company.employees.field.outgoing')}
            </Button>
          </Menu>
          {mailable.length > 0 && (
            <Button size="small" icon={Mail} onPress={() => bulk.start({ what: 'invite' }, mailable)}>
              {mailable.length < chosen.length
                ? t('company.employees.bulk.inviteSome', { count: mailable.length })
                : t('company.employees.bulk.invite')}
            </Button>
          )}
          <Button size="small" icon={Trash2} onPress={() => setRemoving(true)}>
            {t('company.employees.removal.open')}
          </Button>
        </section>
      )}
      {isRemoving && (
        <RemovalDialog
          employees={chosen}
          everybody={everybody}
          close={() => setRemoving(false)}
          onRemoved={clear}
        />
      )}
    </>
  );
}
