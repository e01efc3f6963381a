import { PhoneCall } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Department } from '../../../pbx/contract/department.ts';
import { Icon } from '../../ui/icon.tsx';
import { destinationText } from '../destinations/destination-text.ts';
import { unrungTarget } from '../forwarding/unrung-target.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { CompanyPeople } from './company-people.ts';
import styles from './department-now-card.module.css';
import { type DepartmentNow, departmentNow } from './department-now.ts';
import { useLamps } from './use-lamps.ts';

export interface DepartmentNowCardProps {
  readonly department: Department;
  readonly company: CompanyPeople;
}

/** «Что будет, если позвонить сейчас», in words; changes with the telephones of the department. */
export function DepartmentNowCard({ department, company }: DepartmentNowCardProps) {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const employeeOf = (id: string) => company.employees.find((employee) => employee.id === id);
  const extensions = department.members.flatMap(({ employee }) => employeeOf(employee)?.extension ?? []);
  const lampOf = useLamps(extensions);
  const now = departmentNow(department, (id) => {
    const employee = employeeOf(id);
    return {
      state: employee ? lampOf(employee.extension).state : 'not-registered',
      forwardsAll: employee !== undefined && unrungTarget(employee) !== null,
    };
  });
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const names = (ids: readonly string[]) => list.format(ids.map((id) => employeeOf(id)?.name ?? id));
  const then = t('company.departments.now.atLast', {
    where: destinationText(t, department.otherwise, company, show),
    interpolation: { escapeValue: false },
  });
  return (
    <section className={styles.card} aria-label={t('company.departments.now.title')}>
      <h3 className={styles.title}>
        <Icon of={PhoneCall} size={18} />
        {t('company.departments.now.title')}
      </h3>
      <p>{sentences(t, now, department, names, then).join(' ')}</p>
    </section>
  );
}

function sentences(
  t: TFunction,
  now: DepartmentNow,
  { strategy, queue, ringSeconds }: Department,
  names: (ids: readonly string[]) => string,
  then: string,
): readonly string[] {
  const minutes = Math.ceil(queue.maxWaitSeconds / 60);
  const waiting = [t('company.departments.now.waits', { count: minutes }), then];
  switch (now.meets) {
    case 'darkness':
      return [t('company.departments.now.darkness')];
    case 'queue':
      return [t('company.departments.now.allBusy'), ...waiting];
    case 'otherwise':
      return [t(`company.departments.now.why.${now.why}`), then];
    case 'ringing': {
      const who = now.first.length === 1 ? 'one' : strategy;
      const first = t(`company.departments.now.rings.${who}`, { names: names(now.first) });
      const next = now.next.length > 0 && t('company.departments.now.next', { names: names(now.next) });
      const unanswered = t('company.departments.now.unanswered', { seconds: ringSeconds });
      return [first, ...(next ? [next] : []), unanswered, ...(queue.enabled ? waiting : [then])];
    }
  }
}
