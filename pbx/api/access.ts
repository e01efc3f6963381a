import type { Permission } from '../company/permissions.ts';

/**
 * Who may use a route; each declares it as `config: { access }`.
 * `public`: anybody. `signing-out`: whoever holds a session, even when its token is too old for all else.
 * `in-protocol`: anybody may connect; the route asks for the access token itself before it says anything.
 * Otherwise an employee whose role has the permission.
 */
export type Access = 'public' | 'signing-out' | 'in-protocol' | Permission;
