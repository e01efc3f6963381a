import type { SoundPreferences, SoundProfile } from '../../../preload/contract/sound-preferences.ts';

/** The profile in use; the first, should the one that was chosen be gone. */
export function currentProfile({ profile, profiles }: SoundPreferences): SoundProfile {
  const found = profiles.find(({ id }) => id === profile) ?? profiles[0];
  if (found === undefined) throw new Error('The schema keeps at least one profile');
  return found;
}
