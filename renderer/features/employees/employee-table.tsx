import { ArrowDown, ArrowUp } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { unknownLamp } from '../../phone/lamps/lamp.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePageRows } from '../../ui/use-page-rows.ts';
import { EmployeeRow } from './employee-row.tsx';
import styles from './employee-table.module.css';
import type { ListedEmployee } from './listed-employee.ts';
import { type EmployeeFilter, sortColumns } from './select-employees.ts';
import type { Presences } from './use-presences.ts';

export interface EmployeeTableProps {
  readonly employees: readonly ListedEmployee[];
  readonly presences: Presences;
  readonly ownLogin: string;
  readonly sort: EmployeeFilter['sort'];
  readonly onSort: (sort: EmployeeFilter['sort']) => void;
  /** Ids. */
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly open: (id: string) => void;
}

/** A table of which only what is in sight exists; where it is narrow, each row is a card. */
export function EmployeeTable(props: EmployeeTableProps) {
  const { t } = useTranslation();
  const { employees, presences, selected, onSelect } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, height, measure } = usePageRows({
    body,
    count: employees.length,
    estimate: 64,
    keyOf: (index) => employees[index]?.id ?? index,
  });
  const chosen = employees.filter(({ id }) => selected.has(id)).length;
  const selectAll = (isSelected: boolean) =>
    onSelect(isSelected ? new Set([...selected, ...employees.map(({ id }) => id)]) : new Set());
  const select = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    onSelect(next);
  };

  return (
    <table
      className={styles.table}
      aria-label={t('company.employees.title')}
      aria-rowcount={employees.length + 1}
    >
      <thead className={styles.top}>
        <tr className={styles.head} aria-rowindex={1}>
          <th scope="col" className={styles.check}>
            <Checkbox
              isSelected={chosen > 0 && chosen === employees.length}
              isIndeterminate={chosen > 0 && chosen < employees.length}
              onChange={selectAll}
            >
              <span className="visually-hidden">{t('company.employees.selectAll')}</span>
              <span className={styles.selectAll} aria-hidden>
                {t('company.employees.selectAll')}
              </span>
            </Checkbox>
          </th>
          {sortColumns.map((column) => (
            <ColumnHead key={column} column={column} {...props} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} className={styles.body} style={{ height: height }}>
        {rows.map(({ index, key, start }) => {
          const employee = employees[index];
          return (
            employee && (
              <EmployeeRow
                key={key}
                ref={measure}
                index={index}
                top={start}
                employee={employee}
                lamp={presences.get(employee.id) ?? unknownLamp}
                isOwn={employee.login === props.ownLogin}
                isSelected={selected.has(employee.id)}
                select={(isSelected) => select(employee.id, isSelected)}
                open={() => props.open(employee.id)}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}

interface ColumnHeadProps extends Pick<EmployeeTableProps, 'sort' | 'onSort'> {
  readonly column: (typeof sortColumns)[number];
}

function ColumnHead({ column, sort, onSort }: ColumnHeadProps) {
  const { t } = useTranslation();
  const isSorted = sort.column === column;
  const { isDescending } = sort;
  return (
    <th
      scope="col"
      className={styles.heading}
      aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onSort({ column, isDescending: isSorted && !isDescending })}
      >
        {t(`company.employees.field.${column}`)}
        {isSorted && <Icon of={isDescending ? ArrowDown : ArrowUp} size={14} />}
      </button>
    </th>
  );
}
