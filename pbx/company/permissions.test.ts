import { describe, expect, it } from 'vitest';
import type { Role } from '../contract/session.ts';
import { may, type Permission, permissions } from './permissions.ts';

const expected: readonly [Permission, Role, boolean][] = [
  ['use-phone', 'administrator', true],
  ['use-phone', 'user', true],
  ['use-phone', 'limited-user', true],
  ['see-colleagues', 'administrator', true],
  ['see-colleagues', 'user', true],
  ['see-colleagues', 'limited-user', true],
  ['edit-own-profile', 'administrator', true],
  ['edit-own-profile', 'user', true],
  ['edit-own-profile', 'limited-user', true],
  ['see-own-history', 'administrator', true],
  ['see-own-history', 'user', true],
  ['see-own-history', 'limited-user', true],
  ['hear-own-voicemail', 'administrator', true],
  ['hear-own-voicemail', 'user', true],
  ['hear-own-voicemail', 'limited-user', true],
  ['see-company-history', 'administrator', true],
  ['see-company-history', 'user', true],
  ['see-company-history', 'limited-user', false],
  ['see-recordings', 'administrator', true],
  ['see-recordings', 'user', true],
  ['see-recordings', 'limited-user', false],
  ['see-statistics', 'administrator', true],
  ['see-statistics', 'user', true],
  ['see-statistics', 'limited-user', false],
  ['see-settings', 'administrator', true],
  ['see-settings', 'user', false],
  ['see-settings', 'limited-user', false],
  ['edit-settings', 'administrator', true],
  ['edit-settings', 'user', false],
  ['edit-settings', 'limited-user', false],
  ['see-audit', 'administrator', true],
  ['see-audit', 'user', false],
  ['see-audit', 'limited-user', false],
];

describe('permissions', () => {
  it.each(expected)('%s by %s: %s', (permission, role, allowed) => {
    expect(may(role, permission)).toBe(allowed);
  });

  it('has no cell that this test does not know', () => {
    const cells = Object.values(permissions).flatMap((row) => Object.keys(row));
    expect(cells).toHaveLength(expected.length);
  });
});
