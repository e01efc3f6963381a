import { useEffect, useState } from 'react';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import type { Preferences } from '../../../preload/contract/preferences.ts';
import { showLanguage } from '../../i18n/show-language.ts';

export interface PreferencesControl {
  readonly preferences: Preferences;
  readonly change: (change: Partial<Preferences>) => void;
}

/** The user's preferences, wherever they were changed: another window changes them here too. */
export function usePreferences(
  communicator: Pick<Communicator, 'preferences'>,
  initial: Preferences,
): PreferencesControl {
  const [preferences, setPreferences] = useState(initial);

  useEffect(() => communicator.preferences.onChange(setPreferences), [communicator]);
  useEffect(() => {
    void showLanguage(preferences.language);
  }, [preferences.language]);

  const change = (wanted: Partial<Preferences>) => {
    communicator.preferences.set(wanted).then(setPreferences, (error: unknown) => {
      console.error('The preference was not saved.', error);
    });
  };
  return { preferences, change };
}
