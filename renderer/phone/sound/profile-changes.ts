import type { SoundPreferences, SoundProfile } from '../../../preload/contract/sound-preferences.ts';
import { currentProfile } from './current-profile.ts';

/** The two that every computer has, named by the interface. */
const BUILT_IN = ['headset', 'speakers'];
/** As many as the schema lets be saved. */
const MOST_PROFILES = 20;
/** As long as the schema lets a name be. */
const LONGEST_NAME = 60;

export const mayRemove = (id: string): boolean => !BUILT_IN.includes(id);
export const mayAdd = ({ profiles }: SoundPreferences): boolean => profiles.length < MOST_PROFILES;

/** Changes the profile in use. */
export function withChange(sound: SoundPreferences, change: Partial<SoundProfile>): SoundPreferences {
  const { id } = currentProfile(sound);
  return {
    ...sound,
    profiles: sound.profiles.map((profile) => (profile.id === id ? { ...profile, ...change } : profile)),
  };
}

/** Adds a copy of the profile in use under another name, and takes it. `id` must be new. */
export function withProfile(sound: SoundPreferences, id: string, name: string): SoundPreferences {
  if (!mayAdd(sound)) return sound;
  // Two profiles that wait for the same device would both want to be taken.
  const copy = { ...currentProfile(sound), id, name, isAutomatic: false };
  return { profile: id, profiles: [...sound.profiles, copy] };
}

/** A name of nothing but spaces is none: the profile keeps the one that it has. */
export function withName(sound: SoundPreferences, id: string, name: string): SoundPreferences {
  const trimmed = name.trim().slice(0, LONGEST_NAME);
  if (trimmed === '') return sound;
  const profiles = sound.profiles.map((profile) =>
    profile.id === id ? { ...profile, name: trimmed } : profile,
  );
  return { ...sound, profiles };
}

/** Removing the one in use goes back to the first. */
export function withoutProfile(sound: SoundPreferences, id: string): SoundPreferences {
  if (!mayRemove(id)) return sound;
  const profiles = sound.profiles.filter((profile) => profile.id !== id);
  const profile = sound.profile === id ? (profiles[0]?.id ?? '') : sound.profile;
  return { profile, profiles };
}
