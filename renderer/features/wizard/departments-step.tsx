import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Department } from '../../../pbx/contract/department.ts';
import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { apiErrorText } from '../../api/api-error-text.ts';
import type { ApiError } from '../../api/api-result.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useAllDepartments } from '../company/use-all-departments.ts';
import { useAllEmployees } from '../company/use-all-employees.ts';
import { useDepartmentEditor } from '../company/use-department-editor.ts';
import { Edited } from '../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import styles from './wizard-page.module.css';

/** Who is in which department, and how it rings. */
export function DepartmentsStep({ open }: SettingsScreenProps) {
  const { t } = useTranslation();
  const { api } = usePbx();
  const departments = useAllDepartments();
  const employees = useAllEmployees();
  const [name, setName] = useState('');
  const [error, setError] = useState<ApiError>();
  if (departments.state === 'failed')
    return <ReadFailure error={departments.error} retry={departments.reload} />;
  if (employees.state === 'failed') return <ReadFailure error={employees.error} retry={employees.reload} />;
  if (departments.state === 'loading' || employees.state === 'loading') return <Spinner />;

  const add = async () => {
    if (name.trim() === '') return;
    const result = await api.send('POST', '/v1/departments', VersionedDepartment, {
      body: { name: name.trim() },
    });
    setError(result.ok ? undefined : result.error);
    if (!result.ok) return;
    setName('');
    void departments.reload();
  };
  return (
    <>
      {departments.value.map(({ id }) => (
        <DepartmentCard key={id} id={id} employees={employees.value} />
      ))}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={t('company.wizard.departments.name')} value={name} onChange={setName} />
        {error && (
          <Notice tone="error" urgent>
            {apiErrorText(t, error)}
          </Notice>
        )}
        <div>
          <Button type="submit" icon={Plus}>
            {t('company.wizard.departments.add')}
          </Button>
        </div>
      </form>
      <p className={styles.muted}>{t('company.wizard.departments.more')}</p>
      <div>
        <Button variant="link" onPress={() => open('departments')}>
          {t('settings.sections.departments')}
        </Button>
      </div>
    </>
  );
}

interface DepartmentCardProps {
  readonly id: string;
  readonly employees: readonly VersionedEmployee[];
}

function DepartmentCard({ id, employees }: DepartmentCardProps) {
  const { t } = useTranslation();
  const editor = useDepartmentEditor(id);
  return (
    <section className={styles.card}>
      <Edited editor={editor} title={({ name }) => <h3 className={styles.title}>{name}</h3>}>
        {({ members, strategy }) => {
          const isMember = (employee: string) => members.some((member) => member.employee === employee);
          const put = (employee: string, isIn: boolean) =>
            editor.change({
              members: isIn
                ? [...members, { employee, priority: 1 }]
                : members.filter((member) => member.employee !== employee),
            });
          return (
            <>
              <fieldset className={styles.people}>
                <legend>{t('company.wizard.departments.members')}</legend>
                {employees.map((employee) => (
                  <Checkbox
                    key={employee.id}
                    isSelected={isMember(employee.id)}
                    onChange={(isIn) => put(employee.id, isIn)}
                  >
                    {employee.name}
                  </Checkbox>
                ))}
              </fieldset>
              <Choice
                label={t('company.wizard.departments.strategy')}
                value={strategy}
                options={Department.shape.strategy.options.map((value) => ({
                  value,
                  label: t(`company.wizard.departments.strategies.${value}`),
                }))}
                onChange={(value) => editor.change({ strategy: value })}
              />
            </>
          );
        }}
      </Edited>
    </section>
  );
}
