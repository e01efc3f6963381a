import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { AuditListed } from '../../../../pbx/contract/audit-trail.ts';
import { company } from '../../../i18n/ru/company/company.ts';
import { actionWords, actorWords, detailWords } from './audit-words.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'ru', resources: { ru: { translation: { company } } } });
});

const entry = (other: Partial<AuditListed>): AuditListed => ({
  ...{ at: 0, action: 'options.change', subject: null, details: {}, sequence: 1, hash: '' },
  actor: { kind: 'employee', id: 'anna', name: 'Анна' },
  ...other,
});
const { t } = i18next;

test('an action is told in words, with whom or what it was done to', () => {
  const subject = { kind: 'employee', id: 'ivan', name: 'Иван Петров' };
  expect(actionWords(t, entry({ action: 'employee.remove', subject }))).toBe('Удалён сотрудник: Иван Петров');
  expect(actionWords(t, entry({ action: 'mail-server.try' }))).toBe('Отправлено пробное письмо');
  expect(actionWords(t, entry({ action: 'thing.of-tomorrow' }))).toBe('thing.of-tomorrow');
});

test('of the details only what people can read', () => {
  expect(detailWords(t, entry({ details: { fields: 'fax, mainNumber, shape' } }))).toBe(
    'изменено: факсы, основной АОН, shape',
  );
  expect(detailWords(t, entry({ details: { to: 'a@example.org', result: 'sign-in-refused' } }))).toBe(
    'на a@example.org, Сервер не принял имя или пароль.',
  );
  expect(detailWords(t, entry({ details: { id: 'x', host: null, seconds: 3 } }))).toBe('');
});

test('who it was', () => {
  expect(actorWords(t, entry({}))).toBe('Анна');
  expect(actorWords(t, entry({ actor: { kind: 'operator', id: null, name: 'root' } }))).toBe('Оператор');
});
