import { hashOpaqueToken, newOpaqueToken } from '../auth/opaque-token.ts';
import type { Invitation } from '../contract/employee-administration.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import type { Outcome } from './refusal.ts';
import { subjectOf } from './subject.ts';

/** Mail is not always read at once; what lies in it should not serve for ever. */
const LINK_MS = 3 * 24 * 60 * 60_000;

export interface InvitationWish {
  readonly id: string;
  readonly password?: string;
  readonly mail?: boolean;
}

/**
 * Makes a one-time link that opens the Communicator signed in, and mails it unless `mail` is false. Links made before
 * are void. `password`: goes into the mail as well.
 */
export const inviteEmployee = async (
  parts: AdministrationParts,
  actor: Actor,
  { id, password, mail: isMailed = true }: InvitationWish,
): Promise<Outcome<Invitation>> => {
  const { stores, companies, letters, clock, invitationLinks } = parts;
  const settings = companies.find(actor.company)?.settings;
  const employee = settings?.employees.find((one) => one.id === id);
  if (!settings || !employee) return { refused: 'not-found' };
  const token = newOpaqueToken();
  const expiresAt = clock() + LINK_MS;
  await stores.sessions.addLink({
    token: hashOpaqueToken(token),
    company: settings.id,
    employee: id,
    expiresAt,
  });
  const links = invitationLinks(settings.domain, token);
  const { name, login, email } = employee;
  const letter = { name, login, companyName: settings.options.name, domain: settings.domain, ...links };
  const mail = !isMailed
    ? 'not-asked'
    : email === null
      ? 'no-address'
      : await letters.invite(settings.id, {
          ...letter,
          to: email,
          ...(password !== undefined && { password }),
        });
  await stores.audit.append(settings.id, {
    at: clock(),
    actor: actor.by,
    action: 'employee.invite',
    subject: subjectOf('employee', { id, name }),
    details: { mail },
  });
  return { done: { link: links.link, expiresAt: new Date(expiresAt).toISOString(), mail } };
};
