import { randomUUID } from 'node:crypto';
import type { LiveCompanies } from '../administration/live-companies.ts';
import type { SessionEndings } from '../administration/session-endings.ts';
import type { Employee } from '../contract/employee.ts';
import type { DeviceSession, SessionStore } from '../store/ports/session-store.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { Identity } from './identity.ts';
import { hashOpaqueToken, newOpaqueToken } from './opaque-token.ts';

const DAY_MS = 24 * 60 * 60_000;
/** A device that never refreshes (a crash, an old communicator) is forgotten after a day. */
const FIRST_MS = DAY_MS;
/** One that does stays signed in over holidays. */
const REFRESHED_MS = 30 * DAY_MS;
/** An answer may be lost on its way: the client then asks again with the token that it has. */
const GRACE_MS = 10_000;

export interface OpenedTokens extends Identity {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly refreshToken: string;
  readonly refreshExpiresAt: Date;
}

export interface SessionService {
  open(company: StoredSettings, employee: Employee, device: string): Promise<OpenedTokens>;
  /** Undefined: unknown, expired, or used before; a token used before ends its session on all hands. */
  refresh(refreshToken: string): Promise<OpenedTokens | undefined>;
  /** The employee behind an access token whose session is still open. */
  identify(accessToken: string, options?: { expiredToo: boolean }): Promise<Identity | undefined>;
  isOpen(identity: Identity): Promise<boolean>;
  devices(identity: Identity): Promise<readonly DeviceSession[]>;
  /** Ends a session of the employee's own; with the last one the SIP contacts go. False: there is no such one. */
  end(identity: Identity, session: string): Promise<boolean>;
  /** Ends all sessions and SIP contacts of the employee. */
  endAll(identity: Identity): Promise<void>;
}

export interface SessionServiceParts {
  readonly companies: LiveCompanies;
  readonly sessions: SessionStore;
  readonly tokens: AccessTokens;
  readonly endings: SessionEndings;
  readonly closeContacts: (domain: string, login: string) => void;
  readonly clock: () => number;
}

export const createSessionService = (parts: SessionServiceParts): SessionService => {
  const { companies, sessions, tokens, endings, closeContacts, clock } = parts;

  const person = (company: string, employee: string) => {
    const stored = companies.find(company);
    const found = stored?.settings.employees.find(({ id }) => id === employee);
    return stored && found && { company: stored, employee: found };
  };

  const closeContactsOf = ({ company, employee }: Pick<Identity, 'company' | 'employee'>) =>
    closeContacts(company.settings.domain, employee.login);

  const tokensFor = async (identity: Identity, refreshToken: string, refreshExpiresAt: number) => {
    const { token, expiresAt } = await tokens.issue({
      company: identity.company.settings.id,
      employee: identity.employee.id,
      session: identity.session,
    });
    const refresh = { refreshToken, refreshExpiresAt: new Date(refreshExpiresAt) };
    return { ...identity, accessToken: token, expiresAt, ...refresh };
  };

  const isOpen = async ({ session, employee, company }: Identity) => {
    const open = await sessions.find(session, clock());
    return open?.employee === employee.id && open.company === company.settings.id;
  };

  return {
    async open(company, employee, device) {
      const now = clock();
      const session = randomUUID();
      const refreshToken = newOpaqueToken();
      const expiresAt = now + FIRST_MS;
      const times = { createdAt: now, lastSeenAt: now, expiresAt };
      await sessions.open(
        { id: session, company: company.settings.id, employee: employee.id, device, ...times },
        hashOpaqueToken(refreshToken),
      );
      return tokensFor({ company, employee, session }, refreshToken, expiresAt);
    },

    async refresh(presented) {
      const now = clock();
      const next = newOpaqueToken();
      const expiresAt = now + REFRESHED_MS;
      const rotation = await sessions.rotate({
        presented: hashOpaqueToken(presented),
        next: hashOpaqueToken(next),
        now,
        expiresAt,
        graceMs: GRACE_MS,
      });
      if (rotation.result === 'unknown') return undefined;
      const found = person(rotation.session.company, rotation.session.employee);
      if (rotation.result === 'reused') {
        endings.announce(rotation.session.employee);
        if (found) closeContactsOf(found);
        return undefined;
      }
      return found && tokensFor({ ...found, session: rotation.session.id }, next, expiresAt);
    },

    async identify(accessToken, options) {
      const subject = await tokens.verify(accessToken, options);
      const found = subject && person(subject.company, subject.employee);
      if (!subject || !found) return undefined;
      const identity = { ...found, session: subject.session };
      return (await isOpen(identity)) ? identity : undefined;
    },

    isOpen,

    devices: ({ company, employee }) => sessions.list(company.settings.id, employee.id, clock()),

    async end(identity, session) {
      const { company, employee } = identity;
      if (!(await sessions.revoke(company.settings.id, employee.id, session))) return false;
      endings.announce(employee.id);
      const left = await sessions.list(company.settings.id, employee.id, clock());
      if (left.length === 0) closeContactsOf(identity);
      return true;
    },

    async endAll(identity) {
      await sessions.revokeAll(identity.company.settings.id, identity.employee.id);
      endings.announce(identity.employee.id);
      closeContactsOf(identity);
    },
  };
};
