import { randomUUID } from 'node:crypto';
import { freshPassword } from '../administration/new-password.ts';
import { makeCredential } from '../auth/make-credential.ts';
import { checkSettings } from '../company/check-settings.ts';
import { newCompany } from '../company/new-company.ts';
import { CompanySettings } from '../contract/company-settings.ts';
import { OperatorError } from './operator-error.ts';
import type { OperatorParts } from './operator-parts.ts';

export interface NewCompanyRequest {
  readonly domain: string;
  readonly name: string;
  readonly administrator: { readonly name: string; readonly login: string; readonly email: string | null };
}

export interface CreatedCompany {
  readonly id: string;
  readonly domain: string;
  readonly login: string;
  /** Told this once; must be changed at the first sign-in. */
  readonly password: string;
}

const FIRST_EXTENSION = '101';

/** A company as it starts, with one administrator. */
export const createCompany = async (
  { stores, administration, operator, clock }: OperatorParts,
  { domain, name, administrator }: NewCompanyRequest,
): Promise<CreatedCompany> => {
  const employee = { id: randomUUID(), extension: FIRST_EXTENSION, ...administrator };
  const settings = CompanySettings.parse(
    newCompany({
      id: randomUUID(),
      domain,
      name,
      salesDepartment: randomUUID(),
      administrator: employee,
    }),
  );
  const [problem] = checkSettings(settings);
  if (problem) throw new OperatorError(`The company cannot start like that: ${problem.code}.`);
  const password = freshPassword();
  const owner = { login: administrator.login, domain };
  const credential = await makeCredential(owner, password, true, administration.hashPassword);
  const added = await stores.companies.add(settings, new Map([[employee.id, credential]]));
  if (added.result === 'not-unique') throw new OperatorError(`There is a company ${domain} already.`);
  await stores.audit.append(settings.id, {
    at: clock(),
    actor: operator,
    action: 'company.create',
    subject: { kind: 'company', id: settings.id, name },
    details: { domain, administrator: administrator.login },
  });
  return { id: settings.id, domain, login: administrator.login, password };
};
