import { z } from 'zod';
import { Preferences } from '../../preload/contract/preferences.ts';
import { PbxAccountDescription } from '../account/pbx-account-description.ts';
import { defaultPreferences } from './default-preferences.ts';

/** Raised with every change of shape; the step that brings the old shape here goes into `migrations.ts`. */
export const SETTINGS_VERSION = 3;

/** Signed in again at the next start. The password is in the vault, never here. */
export const RememberedAccount = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pbx'),
    origin: z.string(),
    login: z.string(),
    description: PbxAccountDescription,
  }),
  z.object({ kind: z.literal('sip-account'), server: z.string(), uri: z.string(), login: z.string() }),
]);
export type RememberedAccount = z.infer<typeof RememberedAccount>;

/** What the sign-in page opens with. */
const LastSignIn = z.object({
  mode: z.enum(['pbx', 'sip-account']),
  address: z.string(),
  login: z.string(),
  server: z.string(),
  uri: z.string(),
});

/** Device-independent pixels of the screen. */
export const WindowBounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
export type WindowBounds = z.infer<typeof WindowBounds>;

export const Settings = z.object({
  version: z.literal(SETTINGS_VERSION),
  preferences: Preferences,
  window: WindowBounds.nullable(),
  lastSignIn: LastSignIn,
  remembered: RememberedAccount.nullable(),
  /** The person was told once what became of a window that they closed. */
  closingExplained: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  version: SETTINGS_VERSION,
  preferences: defaultPreferences,
  window: null,
  lastSignIn: { mode: 'pbx', address: '', login: '', server: '', uri: '' },
  remembered: null,
  closingExplained: false,
};
