import type { LiveCompanies } from '../administration/live-companies.ts';
import type { CredentialStore } from '../store/ports/credential-store.ts';
import type { SessionStore } from '../store/ports/session-store.ts';
import { companyOfSignIn } from './company-of-sign-in.ts';
import { hashOpaqueToken } from './opaque-token.ts';
import type { PasswordAttempts } from './password-attempts.ts';
import type { OpenedTokens, SessionService } from './session-service.ts';

/** What a device is called that does not say. */
const NAMELESS = 'Коммуникатор';

export type SignInResult =
  | { readonly result: 'signed-in'; readonly opened: OpenedTokens; readonly mustChangePassword: boolean }
  | { readonly result: 'wrong-credentials' }
  | { readonly result: 'too-many-attempts'; readonly retryAfterSeconds: number };

interface SignInRequest {
  /** As typed: may name its company after an `@`. */
  readonly login: string;
  readonly password: string;
  readonly device: string | undefined;
  /** The host name that was asked. */
  readonly host: string;
  /** Where it comes from. */
  readonly address: string;
}

export interface SignInService {
  signIn(request: SignInRequest): Promise<SignInResult>;
  /** By the secret of a one-time link. Undefined: used, expired or unknown. */
  redeem(token: string, device: string | undefined): Promise<OpenedTokens | undefined>;
  /** Whether an employee's password was given by somebody else. */
  mustChangePassword(company: string, login: string): Promise<boolean>;
}

export interface SignInParts {
  readonly companies: LiveCompanies;
  readonly credentials: CredentialStore;
  readonly links: Pick<SessionStore, 'redeemLink'>;
  readonly sessions: SessionService;
  readonly attempts: PasswordAttempts;
  readonly passwordMatches: (passwordHash: string, password: string) => Promise<boolean>;
  /** A hash of nothing anybody knows: an unknown login costs as much time as a wrong password. */
  readonly decoyHash: string;
  readonly clock: () => number;
}

export const createSignInService = (parts: SignInParts): SignInService => {
  const { companies, credentials, sessions, attempts, clock } = parts;
  return {
    async signIn({ login: typed, password, device, host, address }) {
      const { company, login } = companyOfSignIn(companies, typed, host);
      const id = company?.settings.id;
      const attempt = attempts.attempt(`${login}@${company?.settings.domain ?? ''}`, address, clock());
      if (!attempt.allowed) {
        return { result: 'too-many-attempts', retryAfterSeconds: attempt.retryAfterSeconds };
      }
      const credential = id === undefined ? undefined : await credentials.findByLogin(id, login);
      const matches = await parts.passwordMatches(credential?.passwordHash ?? parts.decoyHash, password);
      const employee = company?.settings.employees.find((one) => one.id === credential?.employee);
      if (!matches || !credential || !company || !employee) return { result: 'wrong-credentials' };
      attempt.succeeded();
      const opened = await sessions.open(company, employee, device ?? NAMELESS);
      return { result: 'signed-in', opened, mustChangePassword: credential.temporary };
    },

    async redeem(token, device) {
      const link = await parts.links.redeemLink(hashOpaqueToken(token), clock());
      const company = link && companies.find(link.company);
      const employee = company?.settings.employees.find(({ id }) => id === link?.employee);
      return company && employee && sessions.open(company, employee, device ?? NAMELESS);
    },

    mustChangePassword: async (company, login) =>
      (await credentials.findByLogin(company, login))?.temporary ?? false,
  };
};
