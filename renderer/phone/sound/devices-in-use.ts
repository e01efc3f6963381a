import type { ChosenDevice, Ringer, SoundProfile } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from './audio-device.ts';
import { findDevice } from './find-device.ts';

/** What stands in for a choice: `device` undefined is the system's default. */
export interface DeviceInUse {
  readonly device: AudioDevice | undefined;
  /** Chosen, and not there: the default takes its place. */
  readonly missing: ChosenDevice | undefined;
}

interface RingerInUse extends DeviceInUse {
  /** 0 to 1; 0 for one that is muted, or whose place the others take. */
  readonly volume: number;
}

/** The devices that a profile comes down to now. */
export interface DevicesInUse {
  readonly microphone: DeviceInUse;
  readonly speaker: DeviceInUse;
  /** In the profile's order, one for each of its ringers. */
  readonly ringers: readonly RingerInUse[];
}

/**
 * Given a profile and what is plugged in:
 *
 * | a chosen microphone or speaker | it is used                                                    |
 * | one that is gone               | the system's default, until it returns                        |
 * | a ringer that is gone          | silent while another one rings, else the system's default     |
 * | two ringers on one output      | one of them sounds, the louder, so that it is not twice as loud |
 */
export function devicesInUse(profile: SoundProfile, present: readonly AudioDevice[]): DevicesInUse {
  return {
    microphone: inUse(profile.microphone, 'microphone', present),
    speaker: inUse(profile.speaker, 'speaker', present),
    ringers: ringersInUse(profile.ringers, present),
  };
}

function inUse(
  chosen: ChosenDevice | null,
  kind: AudioDevice['kind'],
  present: readonly AudioDevice[],
): DeviceInUse {
  if (chosen === null) return { device: undefined, missing: undefined };
  const device = findDevice(chosen, kind, present);
  return { device, missing: device === undefined ? chosen : undefined };
}

function ringersInUse(ringers: readonly Ringer[], present: readonly AudioDevice[]): readonly RingerInUse[] {
  const found = ringers.map(({ device, volume, isMuted }) => ({
    ...inUse(device, 'speaker', present),
    volume: isMuted ? 0 : volume,
  }));
  const isHeard = found.some(({ missing, volume }) => missing === undefined && volume > 0);
  const wanted = found.map((ringer) => (ringer.missing !== undefined && isHeard ? silent(ringer) : ringer));
  return wanted.map((ringer, index) => (isDoubled(wanted, index) ? silent(ringer) : ringer));
}

const silent = (ringer: RingerInUse): RingerInUse => ({ ...ringer, volume: 0 });

/** Another ringer sounds from the same output, louder, or as loud and before this one. */
function isDoubled(ringers: readonly RingerInUse[], index: number): boolean {
  const own = ringers[index];
  return ringers.some(
    (other, at) =>
      own !== undefined &&
      at !== index &&
      other.device?.id === own.device?.id &&
      (other.volume > own.volume || (other.volume === own.volume && at < index)),
  );
}
