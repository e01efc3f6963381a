import { defaultSettings, type Settings } from '../../main/settings/settings.ts';
import type { SoundProfile } from '../../preload/contract/sound-preferences.ts';

/**
 * Settings of a computer that sends what its microphone hears as it is, but for what these profiles change. The
 * profile «Гарнитура» is in use.
 */
export function unprocessedSound(
  changed: Partial<Record<'headset' | 'speakers', Partial<SoundProfile>>> = {},
): Settings {
  const { preferences } = defaultSettings;
  const profiles = preferences.sound.profiles.map((profile) => ({
    ...profile,
    echoCancellation: false,
    autoGain: false,
    noiseSuppression: 'off' as const,
    ...changed[profile.id as keyof typeof changed],
  }));
  return { ...defaultSettings, preferences: { ...preferences, sound: { profile: 'headset', profiles } } };
}
