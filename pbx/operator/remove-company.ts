import { rm } from 'node:fs/promises';
import { findCompany } from './find-company.ts';
import type { OperatorParts } from './operator-parts.ts';

/** Removes a company with its history, its recordings and its audit log. There is no way back but a backup. */
export const removeCompany = async (parts: OperatorParts, domain: string): Promise<void> => {
  const { id } = await findCompany(parts, domain);
  await parts.stores.companies.remove(id);
  await rm(parts.folders.company(domain), { recursive: true, force: true });
};
