import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CompanyDomain } from '../engine/port.ts';

/** One kind of file a folder; each company has its own. */
type SoundFolder = 'greetings' | 'recordings' | 'documents';

/** Nothing that leads out of a folder: letters, digits, `-`, `_` and single dots. */
const SAFE_NAME = /^(?!.*\.\.)[A-Za-z0-9_-][A-Za-z0-9._-]{0,252}$/;

/** Where files of companies are kept below the data folder. Throws RangeError for a name that is no file name. */
export interface SoundFolders {
  file(company: CompanyDomain, folder: SoundFolder, name: string, extension: 'ogg' | 'pdf'): string;
  /** All of a company's files: for its removal and its backup. */
  company(company: CompanyDomain): string;
}

export const createSoundFolders = (dataFolder: string): SoundFolders => {
  const made = new Set<string>();
  const existing = (folder: string): string => {
    if (!made.has(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
    made.add(folder);
    return folder;
  };
  const companyFolder = (company: CompanyDomain) => join(dataFolder, 'sounds', safe(company));
  return {
    file: (company, folder, name, extension) =>
      join(existing(join(companyFolder(company), folder)), `${safe(name)}.${extension}`),
    company: companyFolder,
  };
};

const safe = (name: string): string => {
  if (!SAFE_NAME.test(name)) throw new RangeError(`Not a file name: ${JSON.stringify(name)}`);
  return name;
};
