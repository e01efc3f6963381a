import type { TFunction } from 'i18next';
import { type Directory, namedBy, type SimpleDestination, targetOf } from './directory.ts';

/** «отдел „Продажи“», «Иван Петров», «+7 917 234-05-06», «автоответчик». `show` formats a number. */
export function destinationText(
  t: TFunction,
  destination: SimpleDestination,
  directory: Directory,
  show: (number: string) => string,
): string {
  const target = targetOf(destination.to);
  const id = namedBy(destination);
  const among = target === 'department' ? directory.departments : directory.employees;
  const name = target === 'number' ? show(id ?? '') : (among.find((one) => one.id === id)?.name ?? '');
  return t(`company.departments.destination.text.${destination.to}`, { name });
}
