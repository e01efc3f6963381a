import type { SoundProfile } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from './audio-device.ts';
import type { DevicesInUse } from './devices-in-use.ts';
import type { SoundNotice } from './sound-notice.ts';
import type { VoiceRecording } from './voice-recording.ts';

/** What of a profile is set in the form; the rest names it. */
type ProfileSettings = Omit<SoundProfile, 'id' | 'name'>;

export interface ProfileView {
  readonly id: string;
  /** Given by the person; empty for the two that the interface names after their id, while nobody has named them. */
  readonly name: string;
  readonly isCurrent: boolean;
  readonly choose: () => void;
  readonly rename: (name: string) => void;
  /** Absent for the two built-in ones. */
  readonly remove?: () => void;
}

/** The buttons of a headset. `none`: this computer cannot see any. */
export type HeadsetView =
  | { readonly state: 'none'; readonly connect?: () => void }
  /** `isTaken`: a call of another program has it, so we leave it alone. */
  | { readonly state: 'connected'; readonly name: string; readonly isTaken: boolean };

/** What screens see of the sound devices. An action that is impossible now is absent. */
export interface SoundView {
  readonly profiles: readonly ProfileView[];
  /** The one in use. */
  readonly profile: SoundProfile;
  readonly microphones: readonly AudioDevice[];
  readonly speakers: readonly AudioDevice[];
  readonly inUse: DevicesInUse;
  readonly notice: SoundNotice | undefined;
  readonly dismissNotice?: () => void;
  /** Takes effect at once, in calls too. */
  readonly change: (change: Partial<ProfileSettings>) => void;
  /** Copies the profile in use under a name, and takes it. */
  readonly addProfile?: (name: string) => void;
  /** Opens the microphone in use; `hear` gets how loud it is, 0 to 1, some 20 times a second. Call to end. */
  readonly watchLevel: (hear: (level: number) => void) => () => void;
  readonly recording: VoiceRecording;
  readonly record?: () => void;
  readonly stopRecording?: () => void;
  /** Rings for some seconds as a call would. */
  readonly tryRing?: () => void;
  readonly headset: HeadsetView;
}
