import type { ThingKind } from '../company/thing.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { Credential } from '../store/ports/credential-store.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';
import type { Actor } from './actor.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { changeSettings } from './change-settings.ts';
import { findVersioned } from './find-versioned.ts';
import { isRefusal, type Outcome, type Refusal } from './refusal.ts';
import { subjectOf, touched } from './subject.ts';
import { findThing, nameOf, placeOf, type ThingOf, type Versioned, withThing } from './things.ts';

export interface ThingChange<Kind extends ThingKind> {
  readonly kind: Kind;
  readonly id: string;
  /** The version that the change was made on. */
  readonly expected: number;
  /** Fields left out stay. */
  readonly change: Partial<ThingOf[Kind]>;
  /** Another credential that must come with it. Employees only. */
  readonly credential?: (
    stored: StoredSettings,
    before: ThingOf[Kind],
  ) => Promise<Credential | undefined | Refusal>;
  /** Why it may not be, as the settings are. */
  readonly refuse?: (stored: StoredSettings) => Refusal | undefined;
  /** What the audit calls it instead of `employee.change`; null: the audit is not told. */
  readonly action?: string | null;
}

/** Changes an employee, department, number or greeting. */
export const changeThing = async <Kind extends ThingKind>(
  parts: AdministrationParts,
  actor: Actor,
  { kind, id, expected, change, refuse, credential, action = `${kind}.change` }: ThingChange<Kind>,
): Promise<Outcome<Versioned<ThingOf[Kind]>>> => {
  const outcome = await changeSettings(parts, actor, async (stored) => {
    const versioned = findVersioned(stored, kind, id, expected);
    if (isRefusal(versioned)) return versioned;
    const refusal = refuse?.(stored);
    if (refusal) return refusal;
    const before = versioned.found;
    const after = { ...before, ...change };
    const secret = await credential?.(stored, before);
    if (secret && isRefusal(secret)) return secret;
    return {
      settings: withThing(stored.settings, kind, after),
      ...(secret && { credentials: new Map([[id, secret]]) }),
      place: placeOf(stored.settings, kind, id),
      audit:
        action === null
          ? null
          : {
              action,
              subject: subjectOf(kind, { id, name: nameOf(after) }),
              details: touched(secret ? { ...change, password: true } : change),
            },
    };
  });
  return isRefusal(outcome) ? outcome : kept(outcome.done, kind, id);
};

/** The thing as it was stored. */
export const kept = <Kind extends ThingKind>(
  stored: StoredSettings,
  kind: Kind,
  id: CompanySettings['id'],
): Outcome<Versioned<ThingOf[Kind]>> => {
  const thing = findThing(stored, kind, id);
  return thing ? { done: thing } : { refused: 'not-found' };
};
