import { expect, test } from 'vitest';
import { may as pbxMay } from '../../../pbx/company/permissions.ts';
import { Role } from '../../../pbx/contract/session.ts';
import { may, sectionPermissions } from './may.ts';

test.each(sectionPermissions)(
  'whoever may %s at the PBX sees its sections, and nobody else',
  (permission) => {
    for (const role of Role.options) expect(may(role, permission), role).toBe(pbxMay(role, permission));
    expect(may('outside-caller', permission)).toBe(false);
  },
);
