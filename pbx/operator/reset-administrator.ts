import { resetPassword } from '../administration/reset-password.ts';
import { findCompany } from './find-company.ts';
import { OperatorError, servedElsewhere } from './operator-error.ts';
import type { OperatorParts } from './operator-parts.ts';

/** A new one-time password of an administrator who has lost theirs; signs them out everywhere. */
export const resetAdministrator = async (
  { stores, administration, operator }: OperatorParts,
  domain: string,
  login: string,
): Promise<{ readonly login: string; readonly password: string }> => {
  const { id: company } = await findCompany({ stores }, domain);
  const stored = await stores.settings.read(company);
  const employee = stored?.settings.employees.find((one) => one.login === login);
  if (!stored || employee?.role !== 'administrator') {
    throw new OperatorError(`${domain} has no administrator ${login}.`);
  }
  if (!administration.companies.find(company)) throw servedElsewhere(domain);
  const outcome = await resetPassword(
    administration,
    { company, by: operator },
    { id: employee.id, password: undefined, session: '' },
  );
  if (!('done' in outcome) || outcome.done.password === null) {
    throw new OperatorError(`The password of ${login} could not be reset.`);
  }
  return { login, password: outcome.done.password };
};
