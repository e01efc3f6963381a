import type { Role } from '../contract/session.ts';

export type Permission =
  | 'use-phone'
  | 'see-colleagues'
  /** Own name, forwarding, password and lamps. */
  | 'edit-own-profile'
  | 'see-own-history'
  | 'hear-own-voicemail'
  | 'see-company-history'
  | 'see-recordings'
  | 'see-statistics'
  | 'see-settings'
  | 'edit-settings'
  | 'see-audit';

/** The one table of who may do what. Routes ask it by `may`; the interface mirrors it, never re-invents it. */
export const permissions: Readonly<Record<Permission, Readonly<Record<Role, boolean>>>> = {
  'use-phone': { administrator: true, user: true, 'limited-user': true },
  'see-colleagues': { administrator: true, user: true, 'limited-user': true },
  'edit-own-profile': { administrator: true, user: true, 'limited-user': true },
  'see-own-history': { administrator: true, user: true, 'limited-user': true },
  'hear-own-voicemail': { administrator: true, user: true, 'limited-user': true },
  'see-company-history': { administrator: true, user: true, 'limited-user': false },
  'see-recordings': { administrator: true, user: true, 'limited-user': false },
  'see-statistics': { administrator: true, user: true, 'limited-user': false },
  'see-settings': { administrator: true, user: false, 'limited-user': false },
  'edit-settings': { administrator: true, user: false, 'limited-user': false },
  'see-audit': { administrator: true, user: false, 'limited-user': false },
};

export const may = (role: Role, permission: Permission): boolean => permissions[permission][role];
