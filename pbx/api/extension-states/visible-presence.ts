import { may } from '../../company/permissions.ts';
import type { Employee } from '../../contract/employee.ts';
import type { ExtensionPresence } from '../../contract/extension-presence.ts';

/** Everybody sees who is free; with whom they talk, only those who may see the company's calls, and themselves. */
export const visiblePresence = (viewer: Employee, presence: ExtensionPresence): ExtensionPresence => {
  const { employee, state, status } = presence;
  return may(viewer.role, 'see-company-history') || viewer.id === employee
    ? presence
    : { employee, state, status };
};
