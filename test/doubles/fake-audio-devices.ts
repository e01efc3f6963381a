import type { AudioDevices } from '../../renderer/audio/audio-devices.ts';
import type { AudioDevice } from '../../renderer/phone/sound/audio-device.ts';

/** A computer whose devices are plugged in and out by the test. */
export class FakeAudioDevices implements AudioDevices {
  isWatchedClosely = false;
  #present: readonly AudioDevice[];
  #listener: (present: readonly AudioDevice[]) => void = () => undefined;

  constructor(present: readonly AudioDevice[] = []) {
    this.#present = present;
  }

  plugIn(...devices: readonly AudioDevice[]): void {
    this.#become([...this.#present, ...devices]);
  }
  unplug(...devices: readonly AudioDevice[]): void {
    this.#become(this.#present.filter((device) => !devices.includes(device)));
  }

  listen(listener: (present: readonly AudioDevice[]) => void): void {
    this.#listener = listener;
    listener(this.#present);
  }
  watchClosely(isClose: boolean): void {
    this.isWatchedClosely = isClose;
  }
  close(): void {
    this.#listener = () => undefined;
  }

  #become(present: readonly AudioDevice[]): void {
    this.#present = present;
    this.#listener(present);
  }
}
