import type { Owner, Thing } from './thing.ts';

/** Where in the owner's settings it stands. Stable: the interface words it. */
export type ReferenceField =
  | 'forwarding-always'
  | 'forwarding-no-answer'
  | 'forwarding-busy'
  | 'forwarding-away'
  | 'forwarding-not-registered'
  | 'voicemail-greeting'
  | 'caller-id'
  | 'member'
  | 'queue-music'
  | 'fallback'
  | 'route-greeting'
  | 'route'
  | 'secretary'
  | 'secretary-fallback'
  | 'menu-greeting'
  | 'menu-key'
  | 'menu-fallback'
  | 'main-number'
  | 'answering-machine-greeting'
  | 'answering-machine-recipient';

/** From the root of the settings, as zod tells it: `['numbers', 0, 'working', 'target']`. */
export type SettingsPath = readonly (string | number)[];

/** One setting that names a thing. A number that is not the company's has its E.164 form for an id. */
export interface Reference {
  readonly to: Thing;
  readonly by: Owner;
  readonly field: ReferenceField;
  readonly path: SettingsPath;
}

/** What shall stand there instead: an id of the same kind, or null for none. */
export type Redirect = (reference: Reference) => string | null;

/** `redirect` on behalf of one owner. */
export type Ask = (to: Thing, field: ReferenceField, path: SettingsPath) => string | null;
