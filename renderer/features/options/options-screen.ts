import type { SettingsScreenProps } from '../settings/settings-screen.ts';

/** What a part of «Ещё» is given. */
export type OptionsScreenProps = Pick<SettingsScreenProps, 'open' | 'account'>;
