import { ChevronRight, Plus, Users } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import type { VersionedDepartment } from '../../../pbx/contract/settings-administration.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { lampLooks } from '../colleagues/lamp-looks.ts';
import type { CompanyPeople } from './company-people.ts';
import styles from './department-list.module.css';
import { NewDepartmentDialog } from './new-department-dialog.tsx';
import { useLamps } from './use-lamps.ts';

export interface DepartmentListProps {
  readonly company: CompanyPeople;
  readonly open: (id: string) => void;
  readonly reload: () => Promise<void>;
}

/** More than a screenful is searched. */
const MANY = 8;
const FACES = 4;
/** As many as are drawn at once. */
const PAGE = 50;

/** All departments: who is in them, how they ring, who of them talks at this moment. */
export function DepartmentList({ company, open, reload }: DepartmentListProps) {
  const { t, i18n } = useTranslation();
  const [isAdding, setAdding] = useState(false);
  const [sought, setSought] = useState('');
  const [pages, setPages] = useState(1);

  const all = [...company.departments].sort((one, other) =>
    one.name.localeCompare(other.name, i18n.language),
  );
  const wanted = sought.trim().toLocaleLowerCase(i18n.language);
  const found = all.filter(
    ({ name, extension }) =>
      name.toLocaleLowerCase(i18n.language).includes(wanted) || extension.startsWith(wanted),
  );
  return (
    <div className={styles.page} data-none={all.length === 0}>
      <div className={styles.bar}>
        {all.length > MANY && (
          <SearchField
            label={t('company.departments.find')}
            clearLabel={t('company.departments.clear')}
            value={sought}
            onChange={setSought}
          />
        )}
        <Button variant="primary" icon={Plus} onPress={() => setAdding(true)}>
          {t('company.departments.add')}
        </Button>
      </div>
      {all.length === 0 && (
        <EmptyState icon={Users} title={t('company.departments.empty.title')}>
          {t('company.departments.empty.words')}
        </EmptyState>
      )}
      {all.length > 0 && found.length === 0 && (
        <p className={styles.muted}>{t('company.departments.notFound')}</p>
      )}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.slice(0, pages * PAGE).map((department) => (
            <li key={department.id} className={styles.item} data-department={department.id}>
              <DepartmentRow department={department} company={company} open={() => open(department.id)} />
            </li>
          ))}
        </ul>
      )}
      {found.length > pages * PAGE && (
        <div>
          <Button onPress={() => setPages(pages + 1)}>
            {t('company.departments.more', { count: found.length - pages * PAGE })}
          </Button>
        </div>
      )}
      {isAdding && (
        <NewDepartmentDialog
          onClose={() => setAdding(false)}
          onCreated={async (id) => {
            await reload();
            open(id);
          }}
        />
      )}
    </div>
  );
}

interface DepartmentRowProps {
  readonly department: VersionedDepartment;
  readonly company: CompanyPeople;
  readonly open: () => void;
}

function DepartmentRow({ department, company, open }: DepartmentRowProps) {
  const { t } = useTranslation();
  const members = department.members.flatMap(
    ({ employee }) => company.employees.find(({ id }) => id === employee) ?? [],
  );
  const lampOf = useLamps(members.map(({ extension }) => extension));
  const talking = members.filter(({ extension }) => lampOf(extension).state === 'talking').length;
  return (
    <AriaButton className={styles.row ?? ''} onPress={open}>
      <span className={styles.words}>
        <span className={styles.name}>{department.name}</span>
        <span className={styles.muted}>
          {department.extension} · {t('company.departments.members', { count: members.length })} ·{' '}
          {t(`company.departments.strategy.${department.strategy}.name`)}
        </span>
        {talking > 0 && (
          <Lamp {...lampLooks.talking} word={t('company.departments.talking', { count: talking })} />
        )}
      </span>
      <span className={styles.faces}>
        {members.slice(0, FACES).map(({ id, name, extension }) => (
          <Avatar key={id} name={name} size="small" ring={lampLooks[lampOf(extension).state].tone} />
        ))}
        {members.length > FACES && <span className={styles.muted}>+{members.length - FACES}</span>}
      </span>
      <Icon of={ChevronRight} size={16} className={styles.more} />
    </AriaButton>
  );
}
