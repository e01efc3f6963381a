import type { BackedUp } from './back-up.ts';
import { copySounds, pathsBeside, pathsOf } from './backup-files.ts';
import { OperatorError } from './operator-error.ts';
import type { OperatorParts } from './operator-parts.ts';

const TAKEN = {
  id: 'The company of this backup is here already: remove it first.',
  domain: 'Another company has the domain of this backup.',
  number: 'Another company has a public number of this backup.',
};

/** Brings back a company that is not here, as it was when `file` was written. Everybody signs in again. */
export const restore = async (parts: OperatorParts, file: string): Promise<BackedUp> => {
  const result = await parts.stores.backups.restore(file);
  if (result.result === 'exists') throw new OperatorError(TAKEN[result.what]);
  const { company, domain, rows, files } = result;
  const missing = await copySounds(files, await pathsBeside(file), pathsOf(parts.folders, domain));
  await parts.stores.audit.append(company, {
    at: parts.clock(),
    actor: parts.operator,
    action: 'company.restore',
    subject: null,
    details: { rows },
  });
  const sounds = files.greetings.length + files.recordings.length - missing.length;
  return { domain, rows, sounds, missing };
};
