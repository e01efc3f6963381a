import type { LiveCompanies } from '../administration/live-companies.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';

/**
 * Which company somebody signs in to: the one that the login names (`anna@romashka.example`), else the one whose
 * address was asked, else the only one there is. `login` comes back without its company.
 */
export const companyOfSignIn = (
  companies: LiveCompanies,
  typed: string,
  host: string,
): { readonly company: StoredSettings | undefined; readonly login: string } => {
  const [login = '', domain] = typed.trim().toLowerCase().split('@', 2);
  if (domain !== undefined) return { company: companies.findByDomain(domain), login };
  return { company: companyOfHost(companies, host), login };
};

/** Undefined when the address says nothing and there are several. */
export const companyOfHost = (companies: LiveCompanies, host: string): StoredSettings | undefined => {
  const [only, another] = companies.all();
  return companies.findByDomain(host.toLowerCase()) ?? (another === undefined ? only : undefined);
};
