import type { AdministrationParts } from './administration-parts.ts';

/** Signs an employee out everywhere, or everywhere but on one device. SIP contacts are the caller's affair. */
export const endSessions = async (
  { stores, sessionEndings }: Pick<AdministrationParts, 'stores' | 'sessionEndings'>,
  company: string,
  employee: string,
  except?: string,
): Promise<void> => {
  await stores.sessions.revokeAll(company, employee, except);
  sessionEndings.announce(employee);
};
