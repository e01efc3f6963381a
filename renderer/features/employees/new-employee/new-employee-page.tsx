import { Pencil, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { SettingsScreenProps } from '../../settings/settings-screen.ts';
import { AccessCard } from '../access/access-card.tsx';
import styles from '../employee-form.module.css';
import type { Created } from './created.ts';
import { NewEmployeeForm } from './new-employee-form.tsx';

/** «Добавить сотрудника», then what he needs to sign in. */
export function NewEmployeePage({ setPlace }: SettingsScreenProps) {
  const { t } = useTranslation();
  const [created, setCreated] = useState<Created>();
  if (!created) return <NewEmployeeForm onCreated={setCreated} cancel={() => setPlace('')} />;
  const { name } = created.access;
  return (
    <div className={styles.form}>
      <Notice tone="info" urgent>
        {t('company.employees.new.created', { name })}{' '}
        {created.mail !== 'not-asked' && t(`company.employees.mail.${created.mail}`)}
      </Notice>
      <AccessCard access={created.access} />
      <div className={styles.actions}>
        <Button variant="primary" onPress={() => setPlace('')}>
          {t('company.employees.new.done')}
        </Button>
        <Button icon={UserPlus} onPress={() => setCreated(undefined)}>
          {t('company.employees.new.another')}
        </Button>
        <Button icon={Pencil} onPress={() => setPlace(created.id)}>
          {t('company.employees.new.open')}
        </Button>
      </div>
    </div>
  );
}
