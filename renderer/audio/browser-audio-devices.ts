import type { AudioDevice } from '../phone/sound/audio-device.ts';
import type { AudioDevices } from './audio-devices.ts';
import { SettledDevices } from './settled-devices.ts';

/** Noticed and acted upon within a second; looking costs about 7 ms of waiting for the sound server. */
const CLOSE_MS = 400;
const CALM_MS = 10_000;
/** Entries of Chromium that stand for another one. */
const STAND_INS = ['default', 'communications', ''];

/**
 * Devices by `enumerateDevices`. On Linux Chromium hears of sound cards only, by udev: a Bluetooth headset and
 * whatever else the sound server makes come and go unannounced, and a track from a microphone that is gone
 * stays `live` until somebody looks. So we look.
 */
export class BrowserAudioDevices implements AudioDevices {
  readonly #media = navigator.mediaDevices;
  readonly #mustLook = /Linux/.test(navigator.userAgent);
  readonly #settled = new SettledDevices();
  #listener: (present: readonly AudioDevice[]) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClose = false;
  #isClosed = false;
  #known = '';

  listen(listener: (present: readonly AudioDevice[]) => void): void {
    this.#listener = listener;
    this.#media.addEventListener('devicechange', this.#look);
    void this.#look();
  }

  watchClosely(isClose: boolean): void {
    if (isClose === this.#isClose) return;
    this.#isClose = isClose;
    if (this.#mustLook) void this.#look();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#media.removeEventListener('devicechange', this.#look);
  }

  readonly #look = async (): Promise<void> => {
    clearTimeout(this.#timer);
    const found = await this.#present();
    const present = this.#mustLook ? this.#settled.of(found, performance.now()) : found;
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    if (this.#mustLook) this.#timer = setTimeout(this.#look, this.#isClose ? CLOSE_MS : CALM_MS);
    const seen = JSON.stringify(present);
    if (seen === this.#known) return;
    this.#known = seen;
    this.#listener(present);
  };

  async #present(): Promise<readonly AudioDevice[]> {
    const all = await this.#media.enumerateDevices().catch(() => []);
    return all.flatMap(({ deviceId: id, kind, label: name }): AudioDevice[] => {
      if (STAND_INS.includes(id) || kind === 'videoinput') return [];
      return [{ id, name, kind: kind === 'audioinput' ? 'microphone' : 'speaker' }];
    });
  }
}
