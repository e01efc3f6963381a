import type { TFunction } from 'i18next';
import { formatDuration } from '../time/format-duration.ts';
import type { CallLook } from './call-look.ts';

/** How a call ended, in a word or two: «Пропущен», «Ответил Иван Петров», «4:12». */
export function outcomeText(t: TFunction, { outcome, colleague, talkedMs, pages }: CallLook): string {
  if (outcome === 'answered-elsewhere' && colleague) return t('history.answeredBy', { name: colleague });
  return t(`history.outcome.${outcome}`, { time: formatDuration(talkedMs ?? 0), pages: pages ?? 0 });
}
