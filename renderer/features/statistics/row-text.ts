import type { TFunction } from 'i18next';
import type { StatisticsRow } from '../../../pbx/contract/statistics.ts';
import type { StatisticsView } from './statistics-view.ts';

export const parts = ['answered', 'voicemail', 'missed'] as const;
export type Part = (typeof parts)[number];

/** How many calls of a row are in a part of its bar; together they are all of them. */
export function partOf(row: StatisticsRow, part: Part): number {
  return part === 'missed' ? row.missed - row.voicemail : row[part];
}

/** «Принято 12, пропущено 3»; parts without calls are left out. */
export function rowWords(t: TFunction, row: StatisticsRow, direction: StatisticsView['direction']): string {
  const told = parts.filter((part) => part === 'answered' || partOf(row, part) > 0);
  return told
    .map((part) => `${t(`company.statistics.parts.${direction}.${part}`)} ${partOf(row, part)}`)
    .join(', ')
    .toLowerCase();
}

/** «12 с», «3 мин», «2 ч 5 мин»; a dash when there is nothing to measure. */
export function lengthText(t: TFunction, seconds: number | null): string {
  if (seconds === null) return '—';
  const whole = Math.round(seconds);
  if (whole < 60) return t('company.statistics.seconds', { count: whole });
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('company.statistics.minutes', { count: minutes });
  return t('company.statistics.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** «85 %»; a dash when there were no calls. */
export function shareText(language: string, share: number | null): string {
  return share === null ? '—' : new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}
