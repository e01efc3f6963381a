import { useTranslation } from 'react-i18next';
import { Role } from '../../../pbx/contract/session.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './employee-list.module.css';
import type { ListedDepartment } from './listed-employee.ts';
import { type EmployeeFilter, type SortColumn, sortColumns } from './select-employees.ts';

export interface EmployeeFiltersProps {
  readonly filter: EmployeeFilter;
  readonly departments: readonly ListedDepartment[];
  readonly onChange: (filter: EmployeeFilter) => void;
}

const ANY = 'any';

/** Which employees the table shows, and where it has no headings, in what order. */
export function EmployeeFilters({ filter, departments, onChange }: EmployeeFiltersProps) {
  const { t } = useTranslation();
  const set = (change: Partial<EmployeeFilter>) => onChange({ ...filter, ...change });
  const any = (label: string) => ({ id: ANY, label });
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label={t('company.employees.search')}
          clearLabel={t('company.employees.clearSearch')}
          value={filter.search}
          onChange={(search) => set({ search })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('company.employees.field.role')}
          value={filter.role ?? ANY}
          options={[
            any(t('company.employees.filters.allRoles')),
            ...Role.options.map((role) => ({ id: role, label: t(`company.employees.roles.${role}`) })),
          ]}
          onChange={(id) => set({ role: Role.safeParse(id).data })}
        />
      </div>
      <div className={styles.filter}>
        <Select
          label={t('company.employees.field.departments')}
          value={filter.department ?? ANY}
          options={[
            any(t('company.employees.filters.allDepartments')),
            ...departments.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => set({ department: id === ANY ? undefined : id })}
        />
      </div>
      <div className={styles.sort}>
        <Select
          label={t('company.employees.filters.sort')}
          value={filter.sort.column}
          options={sortColumns.map((column) => ({
            id: column,
            label: t(`company.employees.field.${column}`),
          }))}
          onChange={(column) => set({ sort: { column: column as SortColumn, isDescending: false } })}
        />
      </div>
      <div className={styles.registered}>
        <Checkbox
          isSelected={filter.onlyNotRegistered}
          onChange={(onlyNotRegistered) => set({ onlyNotRegistered })}
        >
          {t('company.employees.filters.notRegistered')}
        </Checkbox>
      </div>
    </div>
  );
}
