import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberPlan } from '../number-plan.ts';
import type { NumberHabits } from '../number-habits.ts';
import { createPartyIndex, type KnownParty } from './match-party.ts';

const ownHabits: NumberHabits = {
  country: 'RU',
  areaCode: '',
  rewriteCaller: (number) => number,
  hasDialRule: () => false,
};

const party = (name: string, ...numbers: string[]): KnownParty => ({ name, numbers });
const anna = party('Анна', '101', 'anna');
const olga = party('Ольга', '+7 917 234-05-06');
const hans = party('Hans', '+49 30 123456');
const pizza = party('Пицца', '200-98-18', '112 (городской)');
const doctor = party('Доктор', '8 (843) 555-44-33 доб. 12');
const sip = party('Переговорная', 'Room.4@Office.Example');
const index = createPartyIndex([anna, olga, hans, pizza, doctor, sip], { plan: numberPlan });
const who = (number: string) => index.match(number)?.name;

describe('caller name not matched for number formats 8 / +7 / short', () => {
  test.each<readonly [string, string | undefined, string]>([
    ['8 (917) 234-05-06', 'Ольга', 'as it is dialled in Russia'],
    ['89172340506', 'Ольга', 'in digits with 8'],
    ['79172340506', 'Ольга', 'in digits with 7'],
    ['+79172340506', 'Ольга', 'in E.164'],
    ['tel:+7-917-234-05-06', 'Ольга', 'as a link'],
    ['00 7 917 234 05 06', 'Ольга', 'from abroad'],
    ['810 49 30 123456', 'Hans', 'abroad from Russia'],
    ['+4930123456', 'Hans', 'of another country'],
    ['101', 'Анна', 'a short number'],
    ['ANNA', 'Анна', 'a login'],
    ['2340506', 'Ольга', 'without its area code'],
    ['+78432009818', 'Пицца', 'saved without its area code'],
    ['8 843 5554433', 'Доктор', 'saved with an extension'],
    ['room.4@office.example', 'Переговорная', 'a SIP address'],
    ['+79172340507', undefined, 'a stranger'],
    ['+79182340506', undefined, 'the same digits of another operator'],
    ['0506', undefined, 'a short number that ends alike'],
    ['', undefined, 'no number at all'],
  ])('%j is %s: %s', (number, name) => expect(who(number)).toBe(name));

  test('the company’s directory wins over a personal contact', () => {
    const both = createPartyIndex([anna, party('Аня, сестра', '101')]);
    expect(both.match('101')?.name).toBe('Анна');
  });

  test('nobody is better than a guess between two', () => {
    const two = createPartyIndex([party('Казань', '+78432340506'), party('Москва', '+74952340506')]);
    expect(two.match('2340506')).toBeUndefined();
    expect(two.match('+74952340506')?.name).toBe('Москва');
  });

  test('numbers are read as the administrator’s rules say', () => {
    const outside = (number: string) => number.replace(/^9(?=\d{11}$)/, '').replace(/^(\d{6})$/, '8843$1');
    const habits = { ...ownHabits, rewriteCaller: outside };
    const ruled = createPartyIndex([olga], { plan: numberPlan, habits });
    expect(ruled.match('989172340506')?.name).toBe('Ольга');
  });

  test('a number without its area code is one of the company’s own city', () => {
    const cities = [party('Казань', '+78432340506'), party('Москва', '+74952340506')];
    const habits = { ...ownHabits, areaCode: '843' };
    expect(createPartyIndex(cities, { plan: numberPlan, habits }).match('234-05-06')?.name).toBe('Казань');
  });

  test('a national number is one of the company’s own country', () => {
    const habits = { ...ownHabits, country: 'DE' };
    const german = createPartyIndex([hans], { plan: numberPlan, habits });
    expect(german.match('030 123456')?.name).toBe('Hans');
  });

  test('a rule for dialling changes nothing in telling who calls', () => {
    const habits = { ...ownHabits, hasDialRule: () => true };
    expect(createPartyIndex([olga], { plan: numberPlan, habits }).match('89172340506')?.name).toBe('Ольга');
  });

  test('every way to write a Russian number is the same person', () => {
    const digits = fc.stringMatching(/^[3-9]\d{9}$/);
    const form = fc.constantFrom(
      (n: string) => `8${n}`,
      (n: string) => `+7${n}`,
      (n: string) => `7${n}`,
      (n: string) => `8 (${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6, 8)}-${n.slice(8)}`,
      (n: string) => `+7 ${n.slice(0, 3)} ${n.slice(3)}`,
    );
    fc.assert(
      fc.property(digits, form, form, (number, saved, called) => {
        expect(createPartyIndex([party('Кто-то', saved(number))]).match(called(number))?.name).toBe('Кто-то');
      }),
    );
  });

  test('a caller is found among 50,000 numbers within 1 ms', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => party(`Клиент ${at}`, `8917${1_000_000 + at}`));
    const large = createPartyIndex(many);
    large.match('+79171000000');
    const times = Array.from({ length: 200 }, (_, at) => {
      const from = performance.now();
      expect(large.match(`+7917${1_000_000 + at * 249}`)?.name).toBe(`Клиент ${at * 249}`);
      return performance.now() - from;
    }).sort((one, other) => one - other);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(1);
  });
});
