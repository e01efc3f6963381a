import type { Actor } from '../administration/actor.ts';
import type { Identity } from '../auth/identity.ts';

export const actorOf = ({ company, employee }: Identity): Actor => ({
  company: company.settings.id,
  by: { kind: 'employee', id: employee.id, name: employee.name },
});
