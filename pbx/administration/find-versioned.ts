import type { ThingKind } from '../company/thing.ts';
import type { StoredSettings } from '../store/ports/settings-store.ts';
import type { Refusal } from './refusal.ts';
import { findThing, type ThingOf, type Versioned } from './things.ts';

/** The thing that somebody means to change, if it is still the version that he has read. */
export const findVersioned = <Kind extends ThingKind>(
  stored: StoredSettings,
  kind: Kind,
  id: string,
  expected: number,
): { readonly found: ThingOf[Kind] } | Refusal => {
  const thing: Versioned<ThingOf[Kind]> | undefined = findThing(stored, kind, id);
  if (!thing) return { refused: 'not-found' };
  if (thing.version !== expected) return { refused: 'stale', current: thing };
  const { version, ...found } = thing;
  return { found: found as unknown as ThingOf[Kind] };
};
