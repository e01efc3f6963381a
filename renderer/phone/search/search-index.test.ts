import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSearchIndex } from './search-index.ts';
import type { SearchSubject } from './searchable.ts';

const person = (name: string, numbers: readonly string[], ...about: string[]): SearchSubject => ({
  name,
  numbers,
  about,
});
const office: readonly SearchSubject[] = [
  person('Анна Смирнова', ['101'], 'Бухгалтерия', 'Главный бухгалтер'),
  person('Иван Петров', ['102', '+79172340506'], 'Отдел продаж', 'Менеджер'),
  person('Мария Королёва', ['103'], 'Отдел продаж', 'Руководитель отдела'),
  person('Юлия Шишкина-Ёлкина', ['104'], 'Склад', 'Кладовщик'),
  person('Отдел продаж', ['200']),
  person('Björn Åkesson', ['+46812345678'], 'Volvo Trucks', 'bjorn@volvo.example'),
];
const index = createSearchIndex(office, (subject) => subject);
const found = (query: string) => index.find(query).map(({ name }) => name.split(' ')[0]);

describe('search', () => {
  test.each([
    ['', ['Анна', 'Иван', 'Мария', 'Юлия', 'Отдел', 'Björn'], 'everyone for an empty query'],
    ['10', ['Анна', 'Иван', 'Мария', 'Юлия'], 'short numbers from their beginning'],
    ['103', ['Мария'], 'a whole short number'],
    ['8 (917) 234', ['Иван'], 'a number written with 8'],
    ['+7 917 234-05-06', ['Иван'], 'a whole number as people write it'],
    ['0506', ['Иван'], 'the end of a number'],
    ['2552', ['Анна'], 'a name on the keypad’s letters'],
    ['ПЕТ', ['Иван'], 'a surname, in any case'],
    ['королева', ['Мария'], 'е for ё'],
    ['ёлк', ['Юлия'], 'the second half of a double name'],
    ['bdfy', ['Иван'], 'a name typed in the Latin layout'],
    ['tkrf', [], 'nobody is called ёлка'],
    ['`krby', ['Юлия'], 'ё by its key in the Latin layout'],
    ['ыьшктщмф', [], 'a layout that makes nothing of it'],
    ['ivan', ['Иван'], 'a Latin spelling'],
    ['smirnova', ['Анна'], 'a Latin surname'],
    ['yuliya', ['Юлия'], 'one transliteration'],
    ['julia', ['Юлия'], 'another transliteration'],
    ['iuliia', ['Юлия'], 'the passport’s transliteration'],
    ['shishk', ['Юлия'], 'a Latin digraph'],
    ['korolyova', ['Мария'], 'ё as people write it in Latin'],
    ['akesson', ['Björn'], 'a name without its accents'],
    ['продаж', ['Отдел', 'Иван', 'Мария'], 'a department before who works there'],
    ['менедж', ['Иван'], 'a position'],
    ['прод рук', ['Мария'], 'two words that must both fit'],
    ['петров иван', ['Иван'], 'words in any order'],
    ['volvo', ['Björn'], 'an organisation'],
    ['нов', ['Анна'], 'a piece of a name'],
    ['щщ', [], 'nobody'],
    ['   ', ['Анна', 'Иван', 'Мария', 'Юлия', 'Отдел', 'Björn'], 'everyone for spaces'],
  ])('%j finds %j: %s', (query, expected) => expect(found(query)).toEqual(expected));

  // From three letters on, also the middle of what is known of somebody counts.
  test('a longer query never finds more, once it has three letters', () => {
    const letter = fc.constantFrom(...'анивпемрюся102');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 3 }), letter, (query, next) => {
        expect(found(query)).toEqual(expect.arrayContaining(found(query + next)));
      }),
    );
  });

  test('whoever types what was meant is found, in either layout and in Latin', () => {
    fc.assert(
      fc.property(fc.constantFrom(...office.slice(0, 4)), ({ name }) => {
        for (const word of name.split(/[ -]/)) expect(found(word)).toContain(name.split(' ')[0]);
      }),
    );
  });

  test('one letter in 10,000 people is answered within 10 ms of the processor', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      person(`Сотрудник${at} Фамильный${at % 97}`, [String(10_000 + at)], `Отдел ${at % 50}`, 'Менеджер'),
    );
    const large = createSearchIndex(many, (subject) => subject);
    const queries = ['с', 'фамильный9', 'cjnh', 'sotrudnik12', '100', 'менеджер отдел', 'щщщ'];
    for (const query of queries) large.find(query);
    const times = queries.map((query) => {
      const rounds = Array.from({ length: 5 }, () => {
        const from = process.cpuUsage();
        large.find(query);
        return process.cpuUsage(from).user / 1000;
      });
      return Math.min(...rounds);
    });
    expect(Math.max(...times)).toBeLessThan(10);
  });
});
