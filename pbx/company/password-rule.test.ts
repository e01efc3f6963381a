import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatePassword } from './generate-password.ts';
import { passwordProblem, passwordStrength } from './password-rule.ts';

const anna = {
  login: 'anna.sokolova',
  words: ['Анна Соколова', 'Ромашка', 'romashka.vats.example', '+78432009818'],
};

describe('passwordProblem', () => {
  it.each([
    ['a common one', 'password123'],
    ['a walk over the Latin keyboard', 'qwertyuiop'],
    ['a walk over the Russian keyboard', 'йцукенгшщз'],
    ['a Russian word', 'бухгалтерия'],
    ['a Russian word in Latin letters', 'sekretar2026'],
    ['a Russian word on the wrong layout', 'ghbdtngfhjkm'],
    ['the company', 'ромашка2026'],
    ['the company in Latin letters', 'Romashka2026'],
    ['the company on the wrong layout', 'hjvfirf2026'],
    ['his own name', 'СоколоваАнна'],
    ['a date', '12.05.1987'],
    ['one letter', 'аааааааааааа'],
    ["the company's number", '78432009818'],
  ])('refuses %s as weak', (_, password) => {
    expect(passwordProblem(password, anna)).toBe('weak');
  });

  it('refuses the login, and whatever holds it', () => {
    expect(passwordProblem('anna.sokolova', anna)).toBe('contains-login');
    expect(passwordProblem('x7%Anna.Sokolova-kdQ2', anna)).toBe('contains-login');
  });

  it('refuses what is short, however odd', () => {
    expect(passwordProblem('x7%Qz!', anna)).toBe('too-short');
  });

  it.each(['тихий самовар летит в космос', 'correct-zebra-vault-onion', 'Vk8#mQz!2rTp'])(
    'takes %s',
    (password) => {
      expect(passwordProblem(password, anna)).toBeUndefined();
    },
  );

  it('says how strong it is on the way', () => {
    expect(passwordStrength('пароль', anna)).toBe(0);
    expect(passwordStrength('тихий самовар летит в космос', anna)).toBe(4);
  });
});

describe('generatePassword', () => {
  it('makes passwords that are strong and can be read out', () => {
    const passwords = Array.from({ length: 50 }, () => generatePassword(randomInt));
    for (const password of passwords) {
      expect(passwordProblem(password, anna)).toBeUndefined();
      expect(password).toMatch(/^(?:[a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
    }
    expect(new Set(passwords).size).toBe(passwords.length);
  });

  it('uses the randomness that it is handed, all of it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 16, maxLength: 16 }), (numbers) => {
        const left = [...numbers];
        const password = generatePassword((bound) => (left.shift() ?? 0) % bound);
        expect(left).toEqual([]);
        expect(new Set(password.replaceAll('-', '')).size).toBe(new Set(numbers).size);
      }),
    );
  });
});
