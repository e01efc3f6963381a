import { useTranslation } from 'react-i18next';
import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import type { ForwardingPeople } from './forwarding-people.ts';

/** Names where a call goes: a person, a department, a number as it is read, the voicemail. */
export function useTargetName(people: ForwardingPeople): (target: ForwardingTarget) => string {
  const { t } = useTranslation();
  const { show } = useNumbers();
  return (target) => {
    if (target.to === 'outside') return show(target.number);
    if (target.to === 'voicemail') return t('company.own.preview.voicemail');
    const found =
      target.to === 'department'
        ? people.departments.find(({ id }) => id === target.department)
        : people.colleagues.find(({ id }) => id === target.employee);
    return found?.name ?? t('company.own.preview.unknown');
  };
}
