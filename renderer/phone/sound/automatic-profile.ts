import type { SoundPreferences, SoundProfile } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from './audio-device.ts';
import { currentProfile } from './current-profile.ts';
import { findDevice } from './find-device.ts';

/** Which profile is in use, and which one to go back to when its devices leave. */
export interface ProfileChoice {
  readonly profile: string;
  readonly returnTo: string | undefined;
}

/**
 * The profile after devices came or went. One that is automatic is taken when the last of its devices appears,
 * and left for the one before it when any of them goes. Whoever chooses by hand in between is not overruled.
 */
export function automaticProfile(
  preferences: SoundPreferences,
  returnTo: string | undefined,
  before: readonly AudioDevice[],
  now: readonly AudioDevice[],
): ProfileChoice {
  const current = currentProfile(preferences);
  const appeared = preferences.profiles.find(
    (profile) => profile.isAutomatic && isComplete(profile, now) && !isComplete(profile, before),
  );
  if (appeared !== undefined && appeared.id !== current.id)
    return { profile: appeared.id, returnTo: current.id };
  const isLeft = current.isAutomatic && isComplete(current, before) && !isComplete(current, now);
  if (isLeft && preferences.profiles.some(({ id }) => id === returnTo))
    return { profile: returnTo ?? current.id, returnTo: undefined };
  return { profile: current.id, returnTo };
}

/** Every device to talk with is there, and there is one that was chosen at all. */
function isComplete({ microphone, speaker }: SoundProfile, present: readonly AudioDevice[]): boolean {
  const wanted = [
    microphone && findDevice(microphone, 'microphone', present),
    speaker && findDevice(speaker, 'speaker', present),
  ];
  const chosen = wanted.filter((device) => device !== null);
  return chosen.length > 0 && chosen.every((device) => device !== undefined);
}
