import type { Role } from '../../../pbx/contract/session.ts';

/** What sections of the settings ask of a role. A test holds it against the PBX's own table of permissions. */
const allowed = {
  'edit-own-profile': ['administrator', 'user', 'limited-user'],
  'see-statistics': ['administrator', 'user'],
  'edit-settings': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type SectionPermission = keyof typeof allowed;

export const sectionPermissions = Object.keys(allowed) as readonly SectionPermission[];

/** Whether the role may, as the PBX will decide anyway. */
export function may(role: string | undefined, permission: SectionPermission): boolean {
  return (allowed[permission] as readonly (string | undefined)[]).includes(role);
}
