import { isDeepStrictEqual } from 'node:util';
import type { CompanyEvent } from '../contract/company-event.ts';
import type { StoredSettings, Versions } from '../store/ports/settings-store.ts';

/** What clients are told of a commit, from the versions before and after it. */
export const settingsEvents = (before: StoredSettings, after: StoredSettings): readonly CompanyEvent[] => [
  ...listEvents('employee-changed', before.versions.employees, after.versions.employees),
  ...listEvents('department-changed', before.versions.departments, after.versions.departments),
  ...listEvents('number-changed', before.versions.numbers, after.versions.numbers),
  ...listEvents('greeting-changed', before.versions.greetings, after.versions.greetings),
  ...SINGLES.filter(([, one]) => before.versions[one] !== after.versions[one]).map(
    ([what]): CompanyEvent => ({ type: 'settings-changed', what }),
  ),
  ...PHONES_GO_BY.filter(([, option]) => isChanged(option, before, after)).map(
    ([what]): CompanyEvent => ({ type: 'settings-changed', what }),
  ),
];

const SINGLES = [
  ['options', 'options'],
  ['schedule', 'schedule'],
  ['mail-server', 'mailServer'],
] as const;

const PHONES_GO_BY = [
  ['number-rules', 'numberRules'],
  ['feature-codes', 'codes'],
] as const;

const isChanged = (
  option: (typeof PHONES_GO_BY)[number][1],
  before: StoredSettings,
  after: StoredSettings,
): boolean => !isDeepStrictEqual(before.settings.options[option], after.settings.options[option]);

type ListEvent = Extract<CompanyEvent, { change: unknown }>;

const listEvents = (type: ListEvent['type'], before: Versions, after: Versions): CompanyEvent[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): CompanyEvent[] => {
    if (before[id] === after[id]) return [];
    if (before[id] === undefined) return [{ type, id, change: 'created' }];
    return [{ type, id, change: after[id] === undefined ? 'removed' : 'changed' }];
  });
