import type { AudioDevice } from '../phone/sound/audio-device.ts';

/** The sound devices of this computer. */
export interface AudioDevices {
  /** Told what there is, at once and whenever that changed. Set once. */
  listen(listener: (present: readonly AudioDevice[]) => void): void;
  /**
   * While it matters within a second what is unplugged: in a call, and while devices are being chosen.
   * Elsewhere than on Linux the system tells by itself, and this changes nothing.
   */
  watchClosely(isClose: boolean): void;
  close(): void;
}
