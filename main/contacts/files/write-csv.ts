import { stringify } from 'csv-stringify/sync';
import type { ContactDraft, ContactNumber } from '../../../preload/contract/contacts.ts';

const HEADINGS = [
  'Полное имя',
  'Организация',
  'Должность',
  'Рабочий телефон',
  'Мобильный телефон',
  'Домашний телефон',
  'Другой телефон',
  'Почта',
  'Примечание',
];

/**
 * A table that Excel opens in Russia as it is: `;` between columns, UTF-8 with its mark. A cell that a spreadsheet
 * would take for a formula is quoted out of it; a number in +7… form is none.
 */
export function writeCsv(contacts: readonly ContactDraft[]): string {
  const rows = contacts.map(({ name, organization, position, numbers, emails, note }) => {
    const of = (kind: ContactNumber['kind']) =>
      numbers.flatMap((one) => (one.kind === kind ? [one.number] : [])).join('; ');
    const words = [name, organization, position, of('work'), of('mobile'), of('home'), of('other')];
    return [...words, emails.join('; '), note].map(harmless);
  });
  return `\ufeff${stringify([HEADINGS, ...rows], { delimiter: ';', record_delimiter: 'windows' })}`;
}

const harmless = (cell: string): string =>
  /^[=@\t\r]|^[+-](?![\d\s()-]+(;|$))/.test(cell) ? `'${cell}` : cell;
