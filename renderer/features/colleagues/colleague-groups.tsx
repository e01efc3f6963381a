import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../pbx/contract/session.ts';
import styles from './colleague-groups.module.css';
import { type ColleagueActions, ColleagueRows } from './colleague-rows.tsx';

export interface ColleagueGroupsProps extends ColleagueActions {
  readonly colleagues: readonly Colleague[];
}

const GROUPS = [
  { kind: 'company', title: 'colleagues.companies' },
  { kind: 'employee', title: 'colleagues.employees' },
  { kind: 'department', title: 'colleagues.departments' },
  { kind: 'service', title: 'colleagues.services' },
] as const;

/** A client's company; or people, departments, services. A group without anybody is not there. */
export function ColleagueGroups({ colleagues, ...actions }: ColleagueGroupsProps) {
  const { t } = useTranslation();
  const prefix = useId();
  return GROUPS.map(({ kind, title }) => {
    const members = colleagues.filter((colleague) => colleague.kind === kind);
    if (members.length === 0) return null;
    const id = prefix + kind;
    return (
      <div key={kind} className={styles.group}>
        <h3 id={id} className={styles.title}>
          {t(title)}
        </h3>
        <ColleagueRows {...actions} colleagues={members} marksFirst={false} labelledBy={id} />
      </div>
    );
  });
}
