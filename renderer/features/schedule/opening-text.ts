import { parseDate } from '@internationalized/date';
import type { TFunction } from 'i18next';
import { type Opening, weekdayIndexOf } from './opening.ts';
import { weekdays } from './weekday.ts';

const WEEK = 7;

/** «Сейчас открыто до 18:00», «Сейчас закрыто до пн, 09:00». */
export function openingText(t: TFunction, language: string, opening: Opening): string {
  const { isOpen, until } = opening;
  if (!until) return t(isOpen ? 'company.schedule.now.openAlways' : 'company.schedule.now.closedAlways');
  const when = whenText(t, language, opening.today, until);
  return t(isOpen ? 'company.schedule.now.open' : 'company.schedule.now.closed', { when });
}

function whenText(
  t: TFunction,
  language: string,
  today: string,
  { date, time }: NonNullable<Opening['until']>,
): string {
  const ahead = parseDate(date).compare(parseDate(today));
  if (ahead === 0) return time;
  if (ahead === 1 && time === '00:00') return t('company.schedule.now.midnight');
  if (ahead === 1) return t('company.schedule.now.tomorrow', { time });
  const weekday = weekdays[weekdayIndexOf(date)] ?? 'monday';
  const day = ahead < WEEK ? t(`company.schedule.short.${weekday}`) : dateText(language, date, false);
  return t('company.schedule.now.day', { day, time });
}

/** «31 декабря», «31 декабря 2027 г.» */
export function dateText(language: string, date: string, withYear = true): string {
  const format = new Intl.DateTimeFormat(language, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(withYear && { year: 'numeric' }),
  });
  return format.format(parseDate(date).toDate('UTC'));
}
