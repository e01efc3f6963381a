import type { CompanyNumber } from '../contract/company-settings.ts';
import type { Identifier } from '../contract/identifier.ts';

/**
 * A number as it starts: «Эта карточка выбрана по умолчанию и направлена в отдел продаж». By schedule, the
 * answering machine outside working hours: employees are advised to forward to their mobiles, and those should
 * not ring at night because nobody has opened the page of a new number yet.
 */
export const newNumber = (
  given: Pick<CompanyNumber, 'id' | 'number'> & Partial<CompanyNumber>,
  sales: Identifier,
): CompanyNumber => ({
  label: '',
  bySchedule: true,
  working: { greeting: null, target: { to: 'department', department: sales } },
  nonWorking: { greeting: null, target: { to: 'answering-machine' } },
  ...given,
});
