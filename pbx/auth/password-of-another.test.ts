import { expect, it } from 'vitest';
import { digestSecret } from './digest-secret.ts';
import { isPasswordOfAnother } from './password-of-another.ts';

const domain = 'romashka.example';
const others = ['anna', 'ivan'].map((login) => ({
  employee: login,
  login,
  passwordHash: '',
  temporary: false,
  digest: digestSecret(login, domain, `${login}'s own words`),
}));

it('knows the password of a colleague, whoever it is, without having kept it', () => {
  expect(isPasswordOfAnother("anna's own words", domain, others)).toBe(true);
  expect(isPasswordOfAnother("ivan's own words", domain, others)).toBe(true);
  expect(isPasswordOfAnother("Ivan's own words", domain, others)).toBe(false);
  expect(isPasswordOfAnother("anna's own words", 'other.example', others)).toBe(false);
  expect(isPasswordOfAnother("anna's own words", domain, [])).toBe(false);
});
