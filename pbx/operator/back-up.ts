import { copySounds, pathsBeside, pathsOf } from './backup-files.ts';
import { findCompany } from './find-company.ts';
import { OperatorError } from './operator-error.ts';
import type { OperatorParts } from './operator-parts.ts';

export interface BackedUp {
  readonly domain: string;
  readonly rows: number;
  readonly sounds: number;
  /** Sounds that the settings or the history name and that are not on the disk. */
  readonly missing: readonly string[];
}

/** Writes one company into `file`, and its sounds into a folder beside it. Both hold secrets. */
export const backUp = async (parts: OperatorParts, domain: string, file: string): Promise<BackedUp> => {
  const { id } = await findCompany(parts, domain);
  const summary = await parts.stores.backups.backup(id, file);
  if (!summary) throw new OperatorError(`There is no company ${domain}.`);
  const { greetings, recordings } = summary.files;
  const missing = await copySounds(summary.files, pathsOf(parts.folders, domain), await pathsBeside(file));
  await parts.stores.audit.append(id, {
    at: parts.clock(),
    actor: parts.operator,
    action: 'company.backup',
    subject: null,
    details: { rows: summary.rows },
  });
  const sounds = greetings.length + recordings.length - missing.length;
  return { domain, rows: summary.rows, sounds, missing };
};
