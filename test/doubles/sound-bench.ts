import {
  defaultSoundPreferences,
  type SoundPreferences,
  type SoundProfile,
} from '../../preload/contract/sound-preferences.ts';
import type { RoutedSound, SoundRouting } from '../../renderer/audio/sound-routing.ts';
import type { AudioDevice } from '../../renderer/phone/sound/audio-device.ts';
import type { SoundView } from '../../renderer/phone/sound/sound-view.ts';
import { createSoundStore, type SoundStore } from '../../renderer/stores/sound-store.ts';
import { deskDevices } from './desk-devices.ts';
import { FakeAudioDevices } from './fake-audio-devices.ts';
import { FakeSoundCheck } from './fake-sound-check.ts';

const { webcam, speakers, headsetMicrophone, headsetSpeaker } = deskDevices;
const chosen = ({ id, name }: AudioDevice) => ({ id, name });

/** Talks through the headset and rings on it and on the speakers. */
const headsetProfile: Partial<SoundProfile> = {
  microphone: chosen(headsetMicrophone),
  speaker: chosen(headsetSpeaker),
  ringers: [
    { device: chosen(headsetSpeaker), volume: 0.3, isMuted: false },
    { device: chosen(speakers), volume: 0.8, isMuted: false },
  ],
};

/** A desk with a webcam, loudspeakers and a headset, of which the profile «Гарнитура» talks through the last. */
export function headsetPreferences(change: Partial<SoundProfile> = {}): SoundPreferences {
  const profiles = defaultSoundPreferences.profiles.map((profile) =>
    profile.id === 'headset' ? { ...profile, ...headsetProfile, ...change } : profile,
  );
  return { profile: 'headset', profiles };
}

export interface SoundBench {
  readonly sound: SoundStore;
  readonly devices: FakeAudioDevices;
  readonly check: FakeSoundCheck;
  /** Where sound goes now. */
  readonly routing: () => SoundRouting;
  readonly saved: () => SoundPreferences | undefined;
  readonly view: () => SoundView;
}

/** The sound store over fake devices, started. */
export function soundBench(
  preferences: SoundPreferences = headsetPreferences(),
  present: readonly AudioDevice[] = [webcam, speakers, headsetMicrophone, headsetSpeaker],
): SoundBench {
  const devices = new FakeAudioDevices(present);
  const check = new FakeSoundCheck();
  let routed: SoundRouting | undefined;
  let saved: SoundPreferences | undefined;
  const routes: RoutedSound = {
    route: (routing) => {
      routed = routing;
    },
  };
  let ids = 0;
  const sound = createSoundStore({
    devices,
    check,
    sounds: [routes],
    saved: preferences,
    save: (changed) => {
      saved = changed;
    },
    newId: () => `own-${++ids}`,
    now: Date.now,
  });
  sound.start();
  return {
    sound,
    devices,
    check,
    routing: () => routed!,
    saved: () => saved,
    view: () => sound.store.getState(),
  };
}
