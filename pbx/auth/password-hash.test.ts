import { expect, it } from 'vitest';
import { hashPassword, passwordMatches } from './password-hash.ts';

it('is Argon2id with a salt of its own, and matches its password only', async () => {
  const [one, other] = await Promise.all([hashPassword('пароль'), hashPassword('пароль')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
  expect(await passwordMatches(one, 'пароль')).toBe(true);
  expect(await passwordMatches(one, 'Пароль')).toBe(false);
});
