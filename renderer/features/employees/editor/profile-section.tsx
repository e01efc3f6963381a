import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Role } from '../../../../pbx/contract/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useNumbers } from '../../numbers/use-numbers.ts';
import { EditedText } from '../../settings/editing/edited-text.tsx';
import { errorAt, errorOf } from '../../settings/editing/field-error.ts';
import styles from '../employee-form.module.css';
import { useEmployeeList } from '../use-employee-list.ts';
import { Section } from './section.tsx';
import type { SectionParts } from './section-parts.ts';

export interface ProfileSectionProps extends SectionParts {
  readonly openDepartment: (id: string) => void;
}

/** Who it is, what he may, where he is reached. */
export function ProfileSection({ employee, editor, isOwn, openDepartment }: ProfileSectionProps) {
  const { t } = useTranslation();
  const { dial, show } = useNumbers();
  const { departments } = useEmployeeList();
  const [wanted, setWanted] = useState<Role>();
  const error = errorOf(editor.state);
  const at = (field: string) => errorAt(t, error, `/${field}`);
  const { name, position, role, email, mobile } = employee;
  const memberOf = departments.filter(({ members }) =>
    members.some((member) => member.employee === employee.id),
  );
  const setRole = (next: Role) => {
    if (isOwn && role === 'administrator') setWanted(next);
    else editor.change({ role: next });
  };
  const lastAdministrator = at('employees') ?? at('role');
  return (
    <Section title={t('company.employees.sections.profile')} hasHeading={false}>
      <EditedText
        label={t('company.employees.field.name')}
        value={name}
        onCommit={(text) => editor.change({ name: text.trim() })}
        error={at('name')}
      />
      <EditedText
        label={t('company.employees.field.position')}
        value={position}
        onCommit={(text) => editor.change({ position: text.trim() })}
        error={at('position')}
      />
      <div className={styles.checks}>
        <Choice
          label={t('company.employees.field.role')}
          description={t(`company.employees.roleWords.${role}`)}
          value={role}
          options={Role.options.map((value) => ({ value, label: t(`company.employees.roles.${value}`) }))}
          onChange={setRole}
        />
        {lastAdministrator && (
          <p role="alert" className={styles.error}>
            {lastAdministrator}
          </p>
        )}
      </div>
      <div className={styles.pair}>
        <EditedText
          label={t('company.employees.field.email')}
          value={email ?? ''}
          onCommit={(text) => editor.change({ email: text.trim() || null })}
          error={at('email')}
        />
        <EditedText
          label={t('company.employees.field.mobile')}
          value={mobile === null ? '' : show(mobile)}
          onCommit={(text) => editor.change({ mobile: text.trim() === '' ? null : dial(text) })}
          error={at('mobile')}
        />
      </div>
      <div className={styles.factWords}>
        <p className={styles.label}>{t('company.employees.field.departments')}</p>
        {memberOf.length === 0 ? (
          <p className={styles.muted}>{t('company.employees.noDepartments')}</p>
        ) : (
          <p className={styles.links}>
            {memberOf.map((department) => (
              <Button
                key={department.id}
                variant="link"
                size="small"
                onPress={() => openDepartment(department.id)}
              >
                {department.name}
              </Button>
            ))}
          </p>
        )}
      </div>
      {wanted && (
        <ConfirmDialog
          title={t('company.employees.ownRole.title')}
          confirmLabel={t('company.employees.ownRole.confirm')}
          cancelLabel={t('company.employees.cancel')}
          onConfirm={() => {
            editor.change({ role: wanted });
            setWanted(undefined);
          }}
          onCancel={() => setWanted(undefined)}
        >
          {t('company.employees.ownRole.words')}
        </ConfirmDialog>
      )}
    </Section>
  );
}
