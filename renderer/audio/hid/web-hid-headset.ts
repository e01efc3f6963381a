import type { HeadsetLights } from '../../phone/headset/headset.ts';
import type { Headset, HeadsetNews } from '../headset.ts';
import { type HidField, hidFields, readBit, reportBytes, writeBits } from './hid-fields.ts';
import { buttons, lights as lightUsages, TELEPHONY_PAGE } from './telephony-usages.ts';

const LIGHTS = ['offHook', 'ring', 'mute', 'hold'] as const;
const dark: HeadsetLights = { offHook: false, ring: false, mute: false, hold: false };

/** As much of `navigator.hid` as is used. */
export type HidPort = Pick<HID, 'getDevices' | 'requestDevice' | 'addEventListener' | 'removeEventListener'>;

/**
 * A headset of any make by the standard usages. It is opened to be listened to as soon as it is there, which
 * takes it from nobody; it is written to only when its lights change.
 */
export class WebHidHeadset implements Headset {
  readonly #hid: HidPort;
  readonly #leaving = new AbortController();
  #listener: (news: HeadsetNews) => void = () => undefined;
  #device: HIDDevice | undefined;
  #inputs: readonly HidField[] = [];
  /** What the buttons were in the last report: a report tells all of them, one of which changed. */
  readonly #pressed = new Map<number, boolean>();
  #lights = dark;

  constructor(hid: HidPort) {
    this.#hid = hid;
  }

  listen(listener: (news: HeadsetNews) => void): void {
    this.#listener = listener;
    const { signal } = this.#leaving;
    this.#hid.addEventListener('connect', () => void this.#find(), { signal });
    this.#hid.addEventListener('disconnect', ({ device }) => this.#lose(device), { signal });
    void this.#find();
  }

  show(lights: HeadsetLights): void {
    const device = this.#device;
    if (device === undefined) return;
    const changed = LIGHTS.filter((light) => lights[light] !== this.#lights[light]);
    this.#lights = lights;
    const outputs = hidFields(device.collections, 'outputReports');
    const touched = outputs.filter(({ usage }) => changed.some((light) => lightUsages[light] === usage));
    for (const reportId of new Set(touched.map((field) => field.reportId)))
      void this.#write(device, reportId, outputs);
  }

  connect(): void {
    void this.#hid.requestDevice({ filters: [{ usagePage: TELEPHONY_PAGE }] }).then(
      () => this.#find(),
      () => undefined,
    );
  }

  close(): void {
    this.show(dark);
    this.#leaving.abort();
    void this.#device?.close();
    this.#device = undefined;
  }

  async #find(): Promise<void> {
    if (this.#device !== undefined || this.#leaving.signal.aborted) return;
    const found = (await this.#hid.getDevices()).find(hasHookSwitch);
    if (found === undefined || this.#device !== undefined) return;
    this.#device = found;
    this.#inputs = hidFields(found.collections, 'inputReports');
    this.#pressed.clear();
    this.#lights = dark;
    try {
      if (!found.opened) await found.open();
    } catch {
      // Another program, or the system, keeps it to itself: then it is as if there were none.
      this.#device = undefined;
      return;
    }
    found.addEventListener('inputreport', (event) => this.#onReport(event), { signal: this.#leaving.signal });
    this.#listener({ type: 'connected', name: found.productName });
  }

  #lose(device: HIDDevice): void {
    if (device !== this.#device) return;
    this.#device = undefined;
    this.#listener({ type: 'disconnected' });
    void this.#find();
  }

  async #write(device: HIDDevice, reportId: number, outputs: readonly HidField[]): Promise<void> {
    const on = LIGHTS.filter((light) => this.#lights[light]).map((light): number => lightUsages[light]);
    const bits = outputs.filter((field) => field.reportId === reportId && on.includes(field.usage));
    const report = writeBits(
      reportBytes(device.collections, reportId),
      bits.map(({ bit }) => bit),
    );
    await device.sendReport(reportId, report).catch(() => undefined);
  }

  #onReport({ device, reportId, data }: HIDInputReportEvent): void {
    if (device !== this.#device) return;
    for (const field of this.#inputs.filter((input) => input.reportId === reportId)) {
      const isOn = readBit(data, field.bit);
      if ((this.#pressed.get(field.usage) ?? false) === isOn) continue;
      this.#pressed.set(field.usage, isOn);
      const news = newsOf(field, isOn);
      if (news !== undefined) this.#listener(news);
    }
  }
}

const hasHookSwitch = (device: HIDDevice): boolean =>
  hidFields(device.collections, 'inputReports').some(({ usage }) => usage === buttons.hookSwitch);

function newsOf({ usage, isAbsolute }: HidField, isOn: boolean): HeadsetNews | undefined {
  switch (usage) {
    case buttons.hookSwitch:
      return { type: 'hook', isLifted: isOn };
    case buttons.phoneMute:
      if (isAbsolute) return { type: 'mute', isMuted: isOn };
      return isOn ? { type: 'mute-pressed' } : undefined;
    case buttons.flash:
      return isOn ? { type: 'flash' } : undefined;
    case buttons.drop:
      return isOn ? { type: 'drop' } : undefined;
    default:
      return undefined;
  }
}
