import { FileDown, FileUp, UserPlus, UserRoundSearch, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReadFailure } from '../../api/read-failure.tsx';
import { usePbx } from '../../api/pbx-access.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { SettingsScreenProps } from '../settings/settings-screen.ts';
import { BulkBar } from './bulk-bar.tsx';
import { EmployeeFilters } from './employee-filters.tsx';
import styles from './employee-list.module.css';
import { EmployeeTable } from './employee-table.tsx';
import { allEmployees, type EmployeeFilter, selectEmployees } from './select-employees.ts';
import { useEmployeeList } from './use-employee-list.ts';
import { usePresences } from './use-presences.ts';

/** What of the list is shown; it outlives a look at one of its employees. */
export interface EmployeeListView {
  readonly filter: EmployeeFilter;
  /** Ids. */
  readonly selected: ReadonlySet<string>;
}

export interface EmployeeListProps extends Omit<SettingsScreenProps, 'view'> {
  readonly view: EmployeeListView;
  readonly setView: (view: EmployeeListView) => void;
}

/** Everybody, found, sorted, and several changed at once. */
export function EmployeeList({ setPlace, account, control, view, setView }: EmployeeListProps) {
  const { t } = useTranslation();
  const { bridge } = usePbx();
  const { employees, listed, departments } = useEmployeeList();
  const presences = usePresences();
  const { filter, selected } = view;
  const setFilter = (next: EmployeeFilter) => setView({ ...view, filter: next });
  const setSelected = (next: ReadonlySet<string>) => setView({ ...view, selected: next });
  const [hasExportFailed, setExportFailed] = useState(false);

  if (employees.state === 'failed') return <ReadFailure error={employees.error} retry={employees.reload} />;
  if (!listed) return <Spinner />;
  const shown = selectEmployees(listed, filter, presences);
  const chosen = listed.filter(({ id }) => selected.has(id));
  const { language } = control.preferences;
  const save = async () => {
    const name = t('company.employees.exportName');
    const file = { path: '/v1/employees.csv', query: { language }, name };
    setExportFailed((await bridge.save(file).catch(() => 'failed')) === 'failed');
  };
  return (
    <div className={styles.list} data-list>
      <div className={styles.actions}>
        <Button variant="primary" icon={UserPlus} onPress={() => setPlace('new')}>
          {t('company.employees.add')}
        </Button>
        <span className={styles.wide}>
          <Button icon={FileUp} onPress={() => setPlace('import')}>
            {t('company.employees.import.open')}
          </Button>
          <Button icon={FileDown} onPress={() => void save()}>
            {t('company.employees.export')}
          </Button>
        </span>
        <span className={styles.narrow}>
          <IconButton
            icon={FileUp}
            label={t('company.employees.import.open')}
            onPress={() => setPlace('import')}
          />
          <IconButton icon={FileDown} label={t('company.employees.export')} onPress={() => void save()} />
        </span>
      </div>
      {hasExportFailed && (
        <Notice tone="error" urgent>
          {t('company.employees.exportFailed')}
        </Notice>
      )}
      {employees.state === 'loaded' && employees.trouble && (
        <ReadFailure error={employees.trouble} retry={employees.reload} showsOld />
      )}
      <EmployeeFilters filter={filter} departments={departments} onChange={setFilter} />
      <p className={styles.count} role="status">
        {t('company.employees.count', { count: shown.length })}
      </p>
      <BulkBar chosen={chosen} everybody={listed} clear={() => setSelected(new Set())} />
      {shown.length > 0 ? (
        <EmployeeTable
          employees={shown}
          presences={presences}
          ownLogin={account.me.login}
          sort={filter.sort}
          onSort={(sort) => setFilter({ ...filter, sort })}
          selected={selected}
          onSelect={setSelected}
          open={setPlace}
        />
      ) : listed.length === 0 ? (
        <EmptyState icon={Users} title={t('company.employees.empty.title')}>
          {t('company.employees.empty.words')}
        </EmptyState>
      ) : (
        <>
          <EmptyState icon={UserRoundSearch} title={t('company.employees.notFound.title')}>
            {t('company.employees.notFound.words')}
          </EmptyState>
          <div className={styles.reset}>
            <Button onPress={() => setFilter({ ...allEmployees, sort: filter.sort })}>
              {t('company.employees.notFound.reset')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
