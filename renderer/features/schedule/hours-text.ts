import type { TFunction } from 'i18next';
import type { Day } from '../../../pbx/contract/schedule.ts';

/** «09:00–13:00, 14:00–18:00», «Круглосуточно», «Выходной». */
export function hoursText(t: TFunction, day: Day): string {
  const [first] = day;
  if (!first) return t('company.schedule.closed');
  if (day.length === 1 && first.from === '00:00' && first.to === '24:00') return t('company.schedule.always');
  return day.map(({ from, to }) => `${from}–${to}`).join(', ');
}
