import { isDeepStrictEqual } from 'node:util';
import type { CompanyEvent } from '../contract/company-event.ts';
import type { CompanyOptions } from '../contract/company-settings.ts';
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
  ...FOR_EVERYBODY.filter(({ options }) => options.some((option) => isChanged(option, before, after))).map(
    ({ what }): CompanyEvent => ({ type: 'settings-changed', what }),
  ),
];

const SINGLES = [
  ['options', 'options'],
  ['schedule', 'schedule'],
  ['mail-server', 'mailServer'],
] as const;

/** Parts of the options of which everybody who has a phone is told, and not administrators alone. */
export const FOR_EVERYBODY = [
  { what: 'number-rules', options: ['numberRules'] },
  { what: 'feature-codes', options: ['codes'] },
  { what: 'caller-ids', options: ['mainNumber', 'employeesChooseCallerId'] },
] as const satisfies readonly { what: string; options: readonly (keyof CompanyOptions)[] }[];

const isChanged = (option: keyof CompanyOptions, before: StoredSettings, after: StoredSettings): boolean =>
  !isDeepStrictEqual(before.settings.options[option], after.settings.options[option]);

type ListEvent = Extract<CompanyEvent, { change: unknown }>;

const listEvents = (type: ListEvent['type'], before: Versions, after: Versions): CompanyEvent[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id): CompanyEvent[] => {
    if (before[id] === after[id]) return [];
    if (before[id] === undefined) return [{ type, id, change: 'created' }];
    return [{ type, id, change: after[id] === undefined ? 'removed' : 'changed' }];
  });
