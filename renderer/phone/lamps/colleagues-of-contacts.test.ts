import { expect, test } from 'vitest';
import { type Contact, PERSONAL } from '../../../preload/contract/contacts.ts';
import { colleaguesOfContacts } from './colleagues-of-contacts.ts';

const contact = (name: string, ...numbers: string[]): Contact => ({
  ...{ id: name, book: PERSONAL, name, organization: '', position: '', emails: [], note: '' },
  numbers: numbers.map((number) => ({ kind: 'work' as const, number })),
});

test('BLF absent (linphone-desktop #454): who has a short number is a colleague, without a directory too', () => {
  const contacts = [
    { ...contact('Иван', '+7 917 234-05-06', '1 02'), position: 'Снабжение' },
    contact('Мария', '103', '104'),
    contact('Ваня', '102'),
    contact('Я', '101'),
    contact('Клиент', '200-98-18', '*43', 'anna@office.example'),
  ];
  expect(colleaguesOfContacts(contacts, '101')).toEqual([
    { kind: 'employee', name: 'Иван', extension: '102', position: 'Снабжение' },
    { kind: 'employee', name: 'Мария', extension: '103' },
    { kind: 'employee', name: 'Мария', extension: '104' },
  ]);
});

test('no server is asked for more lamps than anybody looks at', () => {
  const many = Array.from({ length: 500 }, (_, at) => contact(`Коллега ${at}`, String(1000 + at)));
  expect(colleaguesOfContacts(many, '')).toHaveLength(200);
});
