import { Settings } from 'lucide-react';
import { describe, expect, test } from 'vitest';
import type { Colleague } from '../../../pbx/contract/session.ts';
import { demoContacts } from '../../../test/doubles/fake-contacts.ts';
import { searchResults, targetOf } from './search-results.ts';

const colleagues: Colleague[] = [
  { kind: 'employee', name: 'Анна Смирнова', extension: '101' },
  { kind: 'employee', name: 'Ольга Ветрова', extension: '102' },
];
const commands = [
  { id: 'settings', title: 'Настройки', icon: Settings, run: () => undefined },
  { id: 'settings numbers', title: 'Номера', within: 'Настройки', icon: Settings, run: () => undefined },
];
const found = (query: string) =>
  searchResults({ colleagues, contacts: demoContacts, commands }, query).map((result) => [
    result.id,
    targetOf(result),
  ]);

describe('search of everything', () => {
  test.each([
    ['', [['command settings', undefined]], 'what the window can do'],
    [
      'ольга',
      [
        ['colleague 102', '102'],
        ['contact olga', '+7 917 234-05-06'],
      ],
      'a colleague before a contact',
    ],
    [
      'jkmuf',
      [
        ['colleague 102', '102'],
        ['contact olga', '+7 917 234-05-06'],
      ],
      'the wrong layout',
    ],
    ['рога', [['contact olga', '+7 917 234-05-06']], 'an organisation'],
    [
      '8 917 234',
      [
        ['number', '8 917 234'],
        ['contact olga', '+7 917 234-05-06'],
      ],
      'a number, and whose it may be',
    ],
    ['101', [['colleague 101', '101']], 'a short number that is somebody’s'],
    ['настр', [['command settings', undefined]], 'a section'],
    ['yfcnhjqrb', [['command settings', undefined]], 'a section in the wrong layout'],
    ['номера', [['command settings numbers', undefined]], 'a section of the settings'],
    ['щщщ', [], 'nothing'],
  ])('%j: %j (%s)', (query, expected) => expect(found(query)).toEqual(expected));
});
