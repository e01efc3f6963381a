import { expect, test } from 'vitest';
import { digestHa1 } from './digest-ha1.ts';

test('HA1 is the one of the example in RFC 2617 §3.5', () => {
  expect(digestHa1('Mufasa', 'testrealm@host.com', 'Circle Of Life')).toBe(
    '939e7578ed9e3c518a452acee763bce9',
  );
});

test('a password in Russian is hashed as UTF-8', () => {
  expect(digestHa1('ivan', 'pbx', 'пароль')).toMatch(/^[0-9a-f]{32}$/);
  expect(digestHa1('ivan', 'pbx', 'пароль')).not.toBe(digestHa1('ivan', 'pbx', '??????'));
});
