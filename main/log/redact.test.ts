import { expect, test } from 'vitest';
import { redact } from './redact.ts';

const SECRET = 'hunter2-correct-horse';

test.each([
  { password: SECRET },
  { account: { sip: { digest: { ha1: SECRET } } } },
  { headers: { Authorization: `Bearer ${SECRET}` } },
  { accessToken: SECRET, refreshToken: SECRET },
  [`Bearer ${SECRET}`],
  `password=${SECRET} tried`,
  `{"password":"${SECRET}"}`,
  `GET https://anna:${SECRET}@pbx.example/`,
  new Error(`ha1: ${SECRET}`),
  { deep: { deep: { deep: { deep: { deep: { deep: { note: SECRET } } } } } } },
])('%# hides the secret', (value) => {
  expect(JSON.stringify(redact(value))).not.toContain(SECRET);
});

test('leaves the rest readable', () => {
  expect(redact({ channel: 'sign-in:pbx', code: 'wrong-password', tries: [1, null, true] })).toEqual({
    channel: 'sign-in:pbx',
    code: 'wrong-password',
    tries: [1, null, true],
  });
});
