import type { CompanySummary } from '../store/ports/company-store.ts';
import type { OperatorParts } from './operator-parts.ts';
import { OperatorError } from './operator-error.ts';

/** Rejects with OperatorError when nobody has this domain. */
export const findCompany = async (
  { stores }: Pick<OperatorParts, 'stores'>,
  domain: string,
): Promise<CompanySummary> => {
  const company = await stores.companies.findByDomain(domain);
  if (!company) throw new OperatorError(`There is no company ${domain}.`);
  return company;
};
