import { useTranslation } from 'react-i18next';
import type { Department, DepartmentMember } from '../../../pbx/contract/department.ts';
import { Notice } from '../../ui/notice.tsx';
import { AddMember } from './add-member.tsx';
import type { CompanyPeople } from './company-people.ts';
import styles from './members-editor.module.css';
import {
  groupsOf,
  MOST_GROUPS,
  type Place,
  placeMembers,
  steppedMember,
  withoutMember,
} from './member-groups.ts';
import { MemberGroupList } from './member-group-list.tsx';

export interface MembersEditorProps {
  readonly members: readonly DepartmentMember[];
  readonly strategy: Department['strategy'];
  readonly company: CompanyPeople;
  readonly openEmployee: (id: string) => void;
  readonly onChange: (members: DepartmentMember[]) => void;
}

/** Who is in the department and in which turn they ring: dragged, moved by keys or by the menu of each. */
export function MembersEditor({ members, strategy, company, openEmployee, onChange }: MembersEditorProps) {
  const { t } = useTranslation();
  const groups = groupsOf(members);
  const outside = company.employees.filter(({ id }) => !members.some(({ employee }) => employee === id));
  const place = (employees: readonly string[], at: Place) => onChange(placeMembers(members, employees, at));
  const changed = (next: DepartmentMember[] | undefined) => next && (() => onChange(next));
  const lists =
    members.length > 1 && groups.length < MOST_GROUPS
      ? [...groups, { priority: groups.length + 1, employees: [] }]
      : groups;
  return (
    <>
      {members.length === 0 && <Notice tone="info">{t('company.departments.nobody')}</Notice>}
      {lists.map(({ priority, employees }) => (
        <MemberGroupList
          key={priority}
          title={t(
            employees.length === 0
              ? 'company.departments.group.new'
              : priority === 1
                ? groups.length > 1
                  ? 'company.departments.group.first'
                  : `company.departments.group.only.${strategy}`
                : 'company.departments.group.later',
          )}
          employees={employees.flatMap((id) => company.employees.find((one) => one.id === id) ?? [])}
          place={(moved, before) => place(moved, { priority, before })}
          actionsOf={(id) => ({
            up: changed(steppedMember(members, id, 'up')),
            down: changed(steppedMember(members, id, 'down')),
            ownGroup:
              employees.length > 1 && groups.length < MOST_GROUPS
                ? () => place([id], { priority: groups.length + 1 })
                : undefined,
            remove: () => onChange(withoutMember(members, id)),
            open: () => openEmployee(id),
          })}
        />
      ))}
      {outside.length > 0 && (
        <div className={styles.add}>
          <AddMember
            employees={outside}
            onAdd={(id) => place([id], { priority: Math.max(groups.length, 1) })}
          />
        </div>
      )}
    </>
  );
}
