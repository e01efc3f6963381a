import type { Stores } from '../store/stores.ts';
import type { CompanyEvents } from './company-events.ts';
import type { GreetingFiles } from './greeting-files.ts';
import type { InvitationLinks, Letters } from './letters.ts';
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
  /** The links of an invitation mail. `token`: their secret, in URL-safe letters. */
  readonly invitationLinks: (domain: string, token: string) => InvitationLinks;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}
