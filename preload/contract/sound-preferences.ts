import { z } from 'zod';

/** A device that somebody chose. The id holds in this profile of the app; the name finds it again if not. */
export const ChosenDevice = z.object({ id: z.string().min(1).max(300), name: z.string().max(300) });
export type ChosenDevice = z.infer<typeof ChosenDevice>;

/** 0 is silence, 1 is as loud as the device goes. */
const Volume = z.number().min(0).max(1);

/** One output that rings; `device` null is the system's own choice. */
export const Ringer = z.object({ device: ChosenDevice.nullable(), volume: Volume, isMuted: z.boolean() });
export type Ringer = z.infer<typeof Ringer>;

/** All that is set for one place to talk: what one hears with, speaks into and is rung by. */
export const SoundProfile = z.object({
  id: z.string().min(1).max(64),
  /** Empty for `headset` and `speakers` while the interface names them. */
  name: z.string().max(60),
  microphone: ChosenDevice.nullable(),
  speaker: ChosenDevice.nullable(),
  /** Of the other side's voice. */
  volume: Volume,
  ringers: z.array(Ringer).min(1).max(2),
  noiseSuppression: z.enum(['off', 'browser', 'rnnoise']),
  echoCancellation: z.boolean(),
  autoGain: z.boolean(),
  /** Taken by itself when all of its devices are there. */
  isAutomatic: z.boolean(),
});
export type SoundProfile = z.infer<typeof SoundProfile>;

export const SoundPreferences = z.object({
  /** Id of the profile in use; the first one is, when there is no such profile. */
  profile: z.string().max(64),
  profiles: z.array(SoundProfile).min(1).max(20),
});
export type SoundPreferences = z.infer<typeof SoundPreferences>;

const asTheSystemSays: Omit<SoundProfile, 'id'> = {
  name: '',
  microphone: null,
  speaker: null,
  volume: 1,
  ringers: [{ device: null, volume: 0.7, isMuted: false }],
  noiseSuppression: 'browser',
  echoCancellation: true,
  autoGain: true,
  isAutomatic: false,
};

export const defaultSoundPreferences: SoundPreferences = {
  profile: 'speakers',
  profiles: [
    { ...asTheSystemSays, id: 'headset' },
    { ...asTheSystemSays, id: 'speakers' },
  ],
};
