import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

const directives = (page: 'phone' | 'sign-in') =>
  new Map(
    contentSecurityPolicy(page, 'n0nce')
      .split('; ')
      .map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1).join(' ')]),
  );

describe.each(['phone', 'sign-in'] as const)('the policy of the %s page', (page) => {
  test('allows nothing by default, and never unsafe code', () => {
    expect(directives(page).get('default-src')).toBe("'none'");
    expect(directives(page).get('script-src')).toBe("'self'");
    expect(contentSecurityPolicy(page, 'n')).not.toMatch(/unsafe|https?:|\*(?!['; ]|$)/);
  });

  test.each(['base-uri', 'form-action', 'frame-ancestors'])(
    'closes %s, which default-src does not',
    (name) => {
      expect(directives(page).get(name)).toBe("'none'");
    },
  );

  test('admits one style element by its nonce', () => {
    expect(directives(page).get('style-src')).toBe("'self' 'nonce-n0nce'");
  });
});

test('only the phone talks to the network, and without TLS only to this computer', () => {
  expect(directives('sign-in').get('connect-src')).toBe("'self'");
  expect(directives('phone').get('connect-src')).toBe("'self' wss: ws://127.0.0.1:* ws://localhost:*");
});
