import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lamp as LampOf } from '../../phone/lamps/lamp.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Lamp } from '../../ui/lamp.tsx';
import { lampLooks } from '../colleagues/lamp-looks.ts';
import { lampText } from '../colleagues/lamp-text.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import styles from './employee-table.module.css';
import type { ListedEmployee } from './listed-employee.ts';

export interface EmployeeRowProps {
  /** Measures it. */
  readonly ref: Ref<HTMLTableRowElement>;
  /** In the table, from 0. */
  readonly index: number;
  /** Pixels from the table's first row. */
  readonly top: number;
  readonly employee: ListedEmployee;
  readonly lamp: LampOf;
  /** The administrator who looks. */
  readonly isOwn: boolean;
  readonly isSelected: boolean;
  readonly select: (isSelected: boolean) => void;
  readonly open: () => void;
}

/** The cells of one employee. Pressing it anywhere opens him. */
export function EmployeeRow(props: EmployeeRowProps) {
  const { employee, lamp, isOwn, isSelected, select, open } = props;
  const { t } = useTranslation();
  const { show } = useNumbers();
  const { name, extension, login, role, position, departments, email, mobile } = employee;
  const look = lampLooks[lamp.state];
  const roleName = t(`company.employees.roles.${role}`);
  const isAdministrator = role === 'administrator';
  return (
    <tr
      ref={props.ref}
      data-index={props.index}
      className={styles.row}
      aria-rowindex={props.index + 2}
      data-selected={isSelected}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <td className={styles.check}>
        <Checkbox isSelected={isSelected} onChange={select}>
          <span className="visually-hidden">{t('company.employees.select', { name })}</span>
        </Checkbox>
      </td>
      <td className={styles.who}>
        <Avatar name={name} size="small" ring={lamp.state === 'unknown' ? 'none' : look.tone} />
        <span className={styles.words}>
          <button
            type="button"
            className={styles.name}
            data-administrator={isAdministrator}
            title={name}
            onClick={open}
            {...(isAdministrator && { 'aria-description': roleName })}
          >
            {isOwn ? t('company.employees.you', { name }) : name}
          </button>
          {lamp.state !== 'unknown' && <Lamp {...look} word={lampText(t, lamp, show)} />}
        </span>
      </td>
      <td className={styles.extension}>{extension}</td>
      <td className={styles.login} title={login}>
        {login}
      </td>
      <td className={styles.role}>
        {roleName}
        {position !== '' && (
          <span className={styles.muted} title={position}>
            {position}
          </span>
        )}
      </td>
      <td className={styles.departments}>{departments.map((one) => one.name).join(', ')}</td>
      <td className={styles.contacts}>
        {email !== null && (
          <span className={styles.line} title={email}>
            {email}
          </span>
        )}
        {mobile !== null && <span className={styles.line}>{show(mobile)}</span>}
      </td>
    </tr>
  );
}
