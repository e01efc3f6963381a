import { useTranslation } from 'react-i18next';
import { useEverybody } from '../company/use-everybody.ts';
import { usePublicNumbers } from '../company/use-public-numbers.ts';
import { useNumbers } from '../numbers/use-numbers.ts';
import { dateOf } from './days.ts';
import type { Grouping } from './statistics-view.ts';

export interface RowNames {
  /** In full: «четверг, 26 ноября», «с 9:00 до 10:00», a name. */
  readonly full: (key: string) => string;
  /** Below a column: «26», «9». */
  readonly short: (key: string) => string;
}

/** What the rows of a grouping are called. */
export function useRowNames(by: Grouping): RowNames {
  const { t, i18n } = useTranslation();
  const { show } = useNumbers();
  const everybody = useEverybody();
  const numbers = usePublicNumbers();
  const day = (options: Intl.DateTimeFormatOptions) => (key: string) =>
    new Intl.DateTimeFormat(i18n.language, options).format(dateOf(key));

  if (by === 'day') {
    return {
      full: day({ weekday: 'short', day: 'numeric', month: 'long' }),
      short: day({ day: 'numeric', month: 'short' }),
    };
  }
  if (by === 'hour') {
    return { full: (hour) => t('company.statistics.hour', { hour }), short: (hour) => hour };
  }
  const things =
    by === 'number'
      ? numbers.state === 'loaded'
        ? numbers.value.map(({ id, number, label }) => [
            id,
            [show(number), label].filter(Boolean).join(' · '),
          ])
        : undefined
      : everybody.state === 'loaded'
        ? everybody.value.filter(({ kind }) => kind === by).map(({ id, name }) => [id, name])
        : undefined;
  const names = new Map(things as [string, string][] | undefined);
  const nameOf = (key: string) => names.get(key) ?? (things ? t(`company.statistics.removed.${by}`) : '…');
  return { full: nameOf, short: nameOf };
}
