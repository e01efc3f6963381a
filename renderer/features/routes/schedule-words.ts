import type { TFunction } from 'i18next';
import type { Day, WeeklySchedule } from '../../../pbx/contract/schedule.ts';

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** «пн–пт 09:00–18:00»: days of the same hours together, closed ones left out. */
export function scheduleWords(t: TFunction, week: WeeklySchedule): string {
  const runs: { from: number; to: number; hours: string }[] = [];
  DAYS.forEach((day, index) => {
    const hours = hoursOf(week[day]);
    const last = runs.at(-1);
    if (last?.hours === hours) last.to = index;
    else runs.push({ from: index, to: index, hours });
  });
  const name = (index: number) => t(`company.routes.schedule.days.${DAYS[index] ?? 'monday'}`);
  const open = runs.filter(({ hours }) => hours !== '');
  if (open.length === 0) return t('company.routes.schedule.never');
  return open
    .map(({ from, to, hours }) => `${from === to ? name(from) : `${name(from)}–${name(to)}`} ${hours}`)
    .join(', ');
}

const hoursOf = (day: Day): string => day.map(({ from, to }) => `${from}–${to}`).join(', ');
