import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionedEmployee } from '../../../../pbx/contract/employee-administration.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../employee-form.module.css';
import { RemovalDialog } from '../removal/removal-dialog.tsx';
import { useEmployeeList } from '../use-employee-list.ts';
import { Section } from './section.tsx';

export interface RemovalSectionProps {
  readonly employee: VersionedEmployee;
  readonly onRemoved: () => void;
}

/** The way out of the company. */
export function RemovalSection({ employee, onRemoved }: RemovalSectionProps) {
  const { t } = useTranslation();
  const { listed = [] } = useEmployeeList();
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={t('company.employees.removal.open')}>
      <p className={styles.muted}>{t('company.employees.removal.words')}</p>
      <div className={styles.actions}>
        <Button icon={Trash2} onPress={() => setAsking(true)}>
          {t('company.employees.removal.openOne')}
        </Button>
      </div>
      {isAsking && (
        <RemovalDialog
          employees={[employee]}
          everybody={listed}
          close={() => setAsking(false)}
          onRemoved={onRemoved}
        />
      )}
    </Section>
  );
}
