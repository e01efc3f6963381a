import { checkSettings } from '../company/check-settings.ts';
import type { SettingsPath } from '../company/reference.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { FieldError } from '../contract/problem.ts';
import type { DigestSecret } from '../engine/port.ts';
import type { AuditEntry } from '../store/ports/audit-store.ts';
import type { Credential } from '../store/ports/credential-store.ts';
import type { CommitResult, SettingsChange, StoredSettings } from '../store/ports/settings-store.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changesBetween } from './changes-between.ts';
import { isRefusal, type Outcome, type Refusal } from './refusal.ts';
import { toPointer } from './pointer.ts';
import { settingsEvents } from './settings-events.ts';

/** Others change the same company at the same time now and then, not all the time. */
const ATTEMPTS = 5;

/** What somebody wants done to the settings as they are. */
interface Intention {
  /** As they shall be. */
  readonly settings: CompanySettings;
  /** By employee id. */
  readonly credentials?: ReadonlyMap<string, Credential>;
  /** A change of what is no part of the settings. */
  readonly beside?: readonly SettingsChange[];
  /** Where the thing stands in the settings: errors are told relative to it. */
  readonly place: SettingsPath;
  /** Null: nothing that anybody would look up later. */
  readonly audit: Pick<AuditEntry, 'action' | 'subject' | 'details'> | null;
}

/** What a change of settings goes through. */
export type ChangeParts = Pick<AdministrationParts, 'companies' | 'telephony' | 'events' | 'clock'> & {
  readonly stores: Pick<AdministrationParts['stores'], 'settings' | 'audit'>;
};

/** Asked anew when somebody else was faster. */
export type Plan = (stored: StoredSettings) => Promise<Intention | Refusal> | Intention | Refusal;

/**
 * Every change of a company's settings, always in this order: check, commit, apply to calls and phones, tell
 * the clients, write the audit. Rejects when the company is contended for or the store fails.
 */
export const changeSettings = async (
  parts: ChangeParts,
  actor: Actor,
  plan: Plan,
): Promise<Outcome<StoredSettings>> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await parts.stores.settings.read(actor.company);
    if (!before) return { refused: 'not-found' };
    const intention = await plan(before);
    if (isRefusal(intention)) return intention;
    const errors = errorsOf(intention);
    if (errors.length > 0) return { refused: 'invalid', errors };
    const result = await commit(parts, actor, before, intention);
    if (result.result === 'committed') {
      await announce(parts, actor, { before, stored: result.stored, intention });
      return { done: result.stored };
    }
    if (result.result === 'not-unique') {
      return { refused: 'not-unique', errors: [{ at: `/${result.what}`, code: 'not-unique' }] };
    }
    if (result.result === 'no-such-company') return { refused: 'not-found' };
  }
  throw new Error('The settings are being changed by too many at once');
};

const commit = (
  { stores }: ChangeParts,
  { company }: Actor,
  before: StoredSettings,
  { settings, credentials, beside = [] }: Intention,
): Promise<CommitResult> | CommitResult => {
  const changes = [...changesBetween(before, settings, credentials), ...beside];
  return changes.length === 0
    ? { result: 'committed', stored: before }
    : stores.settings.commit(company, changes, before.revision);
};

const announce = async (
  { companies, telephony, events, stores, clock }: ChangeParts,
  { company, by }: Actor,
  change: { before: StoredSettings; stored: StoredSettings; intention: Intention },
): Promise<void> => {
  const { before, stored, intention } = change;
  if (stored === before) return;
  companies.put(stored);
  const secrets = changedSecrets(change);
  // A later commit may have been announced first.
  const newest = companies.find(company) ?? stored;
  telephony.apply(newest.settings, secrets);
  for (const login of secrets.keys()) telephony.revoke(stored.settings.domain, login);
  for (const event of settingsEvents(before, stored)) events.publish(company, event);
  if (intention.audit) await stores.audit.append(company, { at: clock(), actor: by, ...intention.audit });
};

/** A login that is gone or renamed, and a password that is new, leave SIP contacts that no longer hold. */
const changedSecrets = ({
  before,
  stored,
  intention,
}: {
  before: StoredSettings;
  stored: StoredSettings;
  intention: Intention;
}): ReadonlyMap<string, DigestSecret | undefined> => {
  const secrets = new Map<string, DigestSecret | undefined>();
  const logins = new Set(stored.settings.employees.map(({ login }) => login));
  for (const { login } of before.settings.employees) if (!logins.has(login)) secrets.set(login, undefined);
  for (const { id, login } of stored.settings.employees) {
    const credential = intention.credentials?.get(id);
    if (credential) secrets.set(login, credential.digest);
  }
  return secrets;
};

const errorsOf = ({ settings, place }: Intention): readonly FieldError[] =>
  checkSettings(settings).map(({ code, path }) => ({ at: toPointer(within(place, path)), code }));

const within = (place: SettingsPath, path: SettingsPath): SettingsPath =>
  place.every((part, index) => path[index] === part) ? path.slice(place.length) : path;
