import type { ChosenDevice } from '../../../preload/contract/sound-preferences.ts';
import type { AudioDevice } from './audio-device.ts';

/**
 * The chosen device among those that are there: by its id, else by its name, as ids change when the browser's
 * storage is cleared and when a headset moves to another socket.
 */
export function findDevice(
  chosen: ChosenDevice,
  kind: AudioDevice['kind'],
  present: readonly AudioDevice[],
): AudioDevice | undefined {
  const ofKind = present.filter((device) => device.kind === kind);
  return (
    ofKind.find(({ id }) => id === chosen.id) ??
    ofKind.find(({ name }) => name !== '' && name === chosen.name)
  );
}
