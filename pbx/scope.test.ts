import { expect, it } from 'vitest';
import { createScope } from './scope.ts';

it('closes in reverse order, once, all of it, and tells the first failure', async () => {
  const closed: string[] = [];
  const scope = createScope();
  scope.own(() => void closed.push('first'));
  scope.own(() => Promise.reject(new Error('stuck')));
  scope.own(async () => void closed.push('last'));
  await expect(Promise.all([scope.close(), scope.close()])).rejects.toThrow('stuck');
  expect(closed).toEqual(['last', 'first']);
});
