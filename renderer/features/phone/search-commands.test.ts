import { expect, test } from 'vitest';
import type { TFunction } from 'i18next';
import type { Account } from '../../../preload/contract/account.ts';
import { searchCommands } from './search-commands.ts';

const t = ((key: string) => key) as unknown as TFunction;
const as = (kind: Account['kind'], role: Account['me']['role']): Account => ({
  kind,
  company: 'Ромашка',
  me: { login: 'anna', name: 'Анна', extension: '101', ...(role && { role }) },
  sip: { url: 'ws://pbx', uri: 'sip:anna@pbx', authorizationUser: 'anna', digest: null },
  iceServers: [],
});
const idsFor = (account: Account, surface: 'app' | 'browser' = 'app') =>
  searchCommands(t, { account, surface, show: () => undefined }).map(({ id }) => id);

test('an administrator finds the settings of the company, and opens the very section', () => {
  const shown: unknown[] = [];
  const commands = searchCommands(t, {
    account: as('pbx', 'administrator'),
    surface: 'app',
    show: (...where) => shown.push(where),
  });
  commands.find(({ id }) => id === 'settings schedule')?.run();
  expect(shown).toEqual([['settings', 'schedule']]);
});

test('everybody finds the parts of his own settings, and is led to the very one', () => {
  const shown: unknown[] = [];
  const commands = searchCommands(t, {
    account: as('pbx', 'limited-user'),
    surface: 'app',
    show: (...where) => shown.push(where),
  });
  const rules = commands.find(({ title }) => title === 'settings.own.statusRules');
  expect(rules).toMatchObject({ within: 'settings.sections.own' });
  rules?.run();
  expect(shown).toEqual([['settings', 'own/statusRules']]);
  expect(idsFor(as('sip-account', undefined)).some((id) => id.startsWith('settings own'))).toBe(false);
});

test.each([
  ['pbx', 'user', true],
  ['pbx', 'limited-user', true],
  ['sip-account', undefined, false],
] as const)('nobody finds what the role has not: %s, %s', (kind, role, hasOwn) => {
  const ids = idsFor(as(kind, role));
  expect(ids).toContain('settings sound');
  expect(ids.includes('settings own')).toBe(hasOwn);
  for (const section of ['employees', 'departments', 'numbers', 'schedule', 'options', 'wizard'])
    expect(ids).not.toContain(`settings ${section}`);
});

test('in a browser nobody finds what only the app has', () => {
  const ids = idsFor(as('pbx', 'administrator'), 'browser');
  expect(ids).toContain('settings employees');
  for (const section of ['start', 'shortcuts', 'alerts']) expect(ids).not.toContain(`settings ${section}`);
});
