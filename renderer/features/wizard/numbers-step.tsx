import { PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RouteTarget } from '../../../pbx/contract/destination.ts';
import type { VersionedEmployee } from '../../../pbx/contract/employee-administration.ts';
import type { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { ReadFailure } from '../../api/read-failure.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Select } from '../../ui/select.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useAllDepartments } from '../company/use-all-departments.ts';
import { useAllEmployees } from '../company/use-all-employees.ts';
import { useAllNumbers } from '../company/use-all-numbers.ts';
import { useNumberEditor } from '../company/use-number-editor.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { Edited } from '../settings/editing/edited.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { routeTarget, targetId } from './target-id.ts';
import styles from './wizard-page.module.css';

/** Where calls to each number of the company go. */
export function NumbersStep({ open }: SettingsScreenProps) {
  const { t } = useTranslation();
  const numbers = useAllNumbers();
  const departments = useAllDepartments();
  const employees = useAllEmployees();
  for (const read of [numbers, departments, employees]) {
    if (read.state === 'failed') return <ReadFailure error={read.error} retry={read.reload} />;
  }
  if (numbers.state !== 'loaded' || departments.state !== 'loaded' || employees.state !== 'loaded') {
    return <Spinner />;
  }
  if (numbers.value.length === 0) {
    return (
      <EmptyState icon={PhoneOff} title={t('settings.sections.numbers')}>
        {t('company.wizard.numbers.none')}
      </EmptyState>
    );
  }
  return (
    <>
      {numbers.value.map(({ id }) => (
        <NumberCard key={id} id={id} departments={departments.value} employees={employees.value} />
      ))}
      <p className={styles.muted}>{t('company.wizard.numbers.more')}</p>
      <div>
        <Button variant="link" onPress={() => open('numbers')}>
          {t('settings.sections.numbers')}
        </Button>{' '}
        <Button variant="link" onPress={() => open('schedule')}>
          {t('company.wizard.numbers.schedule')}
        </Button>
      </div>
    </>
  );
}

interface NumberCardProps {
  readonly id: string;
  readonly departments: readonly VersionedDepartment[];
  readonly employees: readonly VersionedEmployee[];
}

function NumberCard({ id, departments, employees }: NumberCardProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const editor = useNumberEditor(id);
  const options = (target: RouteTarget) => [
    ...departments.map((department) => ({
      id: targetId({ to: 'department', department: department.id }),
      label: t('company.wizard.numbers.department', { name: department.name }),
    })),
    ...employees.map((employee) => ({
      id: `secretary ${employee.id}`,
      label: t('company.wizard.numbers.secretary', { name: employee.name }),
    })),
    ...(targetId(target) === 'other' ? [{ id: 'other', label: t('company.wizard.numbers.other') }] : []),
  ];
  return (
    <section className={styles.card}>
      <Edited
        editor={editor}
        title={({ number, label }) => (
          <h3 className={styles.title}>
            {show(number)}
            {label !== '' && ` · ${label}`}
          </h3>
        )}
      >
        {({ working, nonWorking, bySchedule }) => (
          <>
            <Select
              label={t('company.wizard.numbers.target')}
              value={targetId(working.target)}
              options={options(working.target)}
              onChange={(chosen) => {
                const target = routeTarget(chosen);
                if (target) editor.change({ working: { ...working, target } });
              }}
            />
            <Choice
              label={t('company.wizard.numbers.when')}
              value={bySchedule ? 'bySchedule' : 'always'}
              options={(['always', 'bySchedule'] as const).map((value) => ({
                value,
                label: t(`company.wizard.numbers.${value}`),
              }))}
              onChange={(value) => editor.change({ bySchedule: value === 'bySchedule' })}
            />
            {bySchedule && (
              <p className={styles.muted}>
                {t('company.wizard.numbers.closed', {
                  where: t(
                    nonWorking.target.to === 'answering-machine'
                      ? 'company.wizard.numbers.closedTo.machine'
                      : 'company.wizard.numbers.closedTo.other',
                  ),
                })}
              </p>
            )}
          </>
        )}
      </Edited>
    </section>
  );
}
