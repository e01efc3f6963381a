import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useNumbers } from '../../numbers/use-numbers.ts';
import type { ListedDepartment } from '../listed-employee.ts';
import styles from './import.module.css';
import type { EmployeeTableFile, TableRow } from './read-employee-table.ts';

export interface ImportPreviewProps {
  readonly file: string;
  readonly table: Extract<EmployeeTableFile, { outcome: 'read' }>;
  readonly departments: readonly ListedDepartment[];
  readonly start: (rows: readonly TableRow[], invites: boolean) => void;
}

/** More lines than anybody reads; the count tells of all. */
const SHOWN = 200;

/** What would be added, and what is wrong on which line, before anything is. */
export function ImportPreview({ file, table, departments, start }: ImportPreviewProps) {
  const { t } = useTranslation();
  const [invites, setInvites] = useState(false);
  const good = table.rows.filter(({ problems }) => problems.length === 0);
  const bad = table.rows.filter(({ problems }) => problems.length > 0);
  const mailable = good.filter(({ employee }) => employee.email !== null).length;
  return (
    <>
      <p role="status">
        {t('company.employees.import.good', { file, count: good.length })}{' '}
        {bad.length > 0 && t('company.employees.import.bad', { count: bad.length })}
      </p>
      {table.ignored.length > 0 && (
        <Notice tone="info">
          {t('company.employees.import.ignored', { columns: table.ignored.join(', ') })}
        </Notice>
      )}
      {bad.length > 0 && (
        <section className={styles.problems} aria-label={t('company.employees.import.problems')}>
          <h4>{t('company.employees.import.problems')}</h4>
          <ul>
            {bad.slice(0, SHOWN).map(({ line, employee, problems }) => (
              <li key={line}>
                {t('company.employees.import.line', { line, name: employee.name })}{' '}
                {problems.map((code) => t(`company.employees.import.problem.${code}`)).join('; ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {good.length > 0 && (
        <>
          <PreviewList rows={good.slice(0, SHOWN)} departments={departments} />
          {good.length > SHOWN && <p>{t('company.employees.import.more', { count: good.length - SHOWN })}</p>}
          {mailable > 0 && (
            <Checkbox isSelected={invites} onChange={setInvites}>
              {t('company.employees.import.invite', { count: mailable })}
            </Checkbox>
          )}
          <div className={styles.actions}>
            <Button variant="primary" onPress={() => start(good, invites)}>
              {t('company.employees.import.start', { count: good.length })}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface PreviewListProps {
  readonly rows: readonly TableRow[];
  readonly departments: readonly ListedDepartment[];
}

function PreviewList({ rows, departments }: PreviewListProps) {
  const { t } = useTranslation();
  const { show } = useNumbers();
  const proposed = t('company.employees.import.proposed');
  const nameOf = (id: string) => departments.find((department) => department.id === id)?.name ?? id;
  const factsOf = ({ employee, departments: ids }: TableRow) =>
    [
      t('company.employees.import.number', { extension: employee.extension ?? proposed }),
      t('company.employees.import.login', { login: employee.login ?? proposed }),
      t(`company.employees.roles.${employee.role ?? 'user'}`),
      employee.position,
      ...ids.map(nameOf),
      employee.email,
      employee.mobile && show(employee.mobile),
    ].filter((fact) => fact);
  return (
    <section className={styles.section} aria-label={t('company.employees.import.added')}>
      <h4>{t('company.employees.import.added')}</h4>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.line}>
            <span>{row.employee.name}</span>
            <span className={styles.muted}>{factsOf(row).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
