import type { CompanySettings } from '../contract/company-settings.ts';
import type { Employee } from '../contract/employee.ts';
import type { Credential } from '../store/ports/credential-store.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import type { Refusal } from './refusal.ts';
import { subjectOf } from './subject.ts';

/** Commits an accepted password, lets phones in by it, and writes the audit. */
export const putPassword = async (
  { stores, companies, telephony, clock }: AdministrationParts,
  actor: Actor,
  {
    settings,
    employee,
    credential,
    action,
  }: {
    readonly settings: CompanySettings;
    readonly employee: Employee;
    readonly credential: Credential;
    readonly action: string;
  },
): Promise<Refusal | undefined> => {
  const isThere = await stores.credentials.put(settings.id, employee.id, credential);
  if (!isThere) return { refused: 'not-found' };
  // Somebody may have changed the settings while the password was being hashed.
  const newest = companies.find(settings.id)?.settings ?? settings;
  telephony.apply(newest, new Map([[employee.login, credential.digest]]));
  telephony.revoke(settings.domain, employee.login);
  await stores.audit.append(settings.id, {
    at: clock(),
    actor: actor.by,
    action,
    subject: subjectOf('employee', employee),
    details: {},
  });
  return undefined;
};
