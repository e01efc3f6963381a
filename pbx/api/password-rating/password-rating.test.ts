import { expect, it } from 'vitest';
import { openApiBench } from '../../../test/doubles/api-bench.ts';

it('says how strong a password is while it is typed, and why it would be refused', async () => {
  const bench = await openApiBench();
  const rate = async (payload: object) =>
    (await bench.as('maria', { method: 'POST', url: '/v1/password-rating', payload })).json();
  expect(await rate({ password: 'qwerty12345' })).toEqual({ strength: 1, problem: 'weak' });
  expect(await rate({ password: 'Kukushka-letit-na-9-etazh' })).toEqual({ strength: 4, problem: null });
  expect(await rate({ password: 'maria-Kukushka-letit' })).toMatchObject({ problem: 'contains-login' });
  const of = { name: 'Лаврентий Кукушкин', login: 'lavrentiy' };
  expect(await rate({ password: 'lavrentiy-letit-na-9', of })).toMatchObject({ problem: 'contains-login' });
  expect(await rate({ password: 'лаврентийкукушкин', of })).toMatchObject({ problem: 'weak' });
  expect(bench.logged.join('')).not.toContain('Kukushka');
});
