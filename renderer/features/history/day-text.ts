import type { TFunction } from 'i18next';
import { startOfDay } from './day-rows.ts';

/** «Сегодня», «Вчера», «среда, 12 ноября», and the year when it is another. */
export function dayText(t: TFunction, language: string, at: number, now: number): string {
  const day = startOfDay(at);
  if (day === startOfDay(now)) return t('history.today');
  if (day === startOfDay(startOfDay(now) - 1)) return t('history.yesterday');
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const text = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(at);
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** «14:05». */
export function clockText(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at);
}
