import type { Stores } from '../store/stores.ts';
import type { CompanyEvents } from './company-events.ts';
import type { GreetingFiles } from './greeting-files.ts';
import type { Letters } from './letters.ts';
import type { LiveCompanies } from './live-companies.ts';
import type { SessionEndings } from './session-endings.ts';
import type { Telephony } from './telephony.ts';

/** What the use cases work with. */
export interface AdministrationParts {
  readonly stores: Pick<Stores, 'settings' | 'credentials' | 'sessions' | 'audit'>;
  readonly companies: LiveCompanies;
  readonly telephony: Telephony;
  readonly events: CompanyEvents;
  readonly sessionEndings: SessionEndings;
  readonly letters: Letters;
  readonly greetingFiles: GreetingFiles;
  readonly hashPassword: (password: string) => Promise<string>;
  readonly passwordMatches: (passwordHash: string, password: string) => Promise<boolean>;
  /** The link of an invitation mail. `token`: its secret, in URL-safe letters. */
  readonly invitationLink: (domain: string, token: string) => string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}
