import type { ContactNumber } from '../../../preload/contract/contacts.ts';

/** What a column of a table holds. */
export type CsvColumn =
  | 'name'
  | 'first-name'
  | 'last-name'
  | 'middle-name'
  | 'organization'
  | 'position'
  | 'email'
  | 'note'
  | { readonly number: ContactNumber['kind'] };

/** By the words that our own export, Outlook, Google and Russian programs put on top, in this order. */
const HEADINGS: readonly (readonly [RegExp, CsvColumn])[] = [
  [/^(first name|given name|имя)$/, 'first-name'],
  [/^(last name|family name|surname|фамилия)$/, 'last-name'],
  [/^(middle name|additional name|отчество)$/, 'middle-name'],
  [/^(name|full name|display name|contact|фио|полное имя|контакт|имя и фамилия)$/, 'name'],
  [/^(organi[sz]ation( name| 1 - name)?|company|организация|компания)$/, 'organization'],
  [/^(position|job title|title|organi[sz]ation (title|1 - title)|должность)$/, 'position'],
  [/mail|почта/, 'email'],
  [/^(note|notes|comment|примечание|заметка|заметки|комментарий)$/, 'note'],
  [/mobile|cell|мобильн|сотов/, { number: 'mobile' }],
  [/home (phone|tel)|домашн/, { number: 'home' }],
  [/(business|work|company main) (phone|tel)|рабоч|служебн/, { number: 'work' }],
  [/phone|tel|телефон|номер|number/, { number: 'other' }],
];
const IGNORED = /(type|label|тип)$/;

/** What each column holds; undefined for what nobody here asks for. A table without any heading has none. */
export function csvColumns(headings: readonly string[]): readonly (CsvColumn | undefined)[] {
  return headings.map((heading) => {
    const words = heading.trim().toLowerCase();
    if (IGNORED.test(words)) return undefined;
    return HEADINGS.find(([pattern]) => pattern.test(words))?.[1];
  });
}
