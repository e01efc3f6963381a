import type { HidPort } from '../../renderer/audio/hid/web-hid-headset.ts';

const bit = (usages: readonly number[], isAbsolute: boolean): HIDReportItem => ({
  isAbsolute,
  isArray: false,
  isConstant: false,
  isRange: false,
  usages: [...usages],
  reportSize: 1,
  reportCount: usages.length,
});
const padding = (bits: number): HIDReportItem => ({ isConstant: true, reportSize: bits, reportCount: 1 });

/** The report descriptor of a headset, as WebHID tells it: buttons in report 2, lights in reports 3 and 4. */
const collections: HIDCollectionInfo[] = [
  {
    usagePage: 0x0b,
    usage: 0x05,
    type: 1,
    children: [],
    featureReports: [],
    inputReports: [
      {
        reportId: 2,
        items: [
          bit([0x0b_0020], true),
          padding(3),
          bit([0x0b_002f], false),
          bit([0x0b_0021, 0x0b_0026], true),
          padding(9),
        ],
      },
    ],
    outputReports: [
      { reportId: 3, items: [bit([0x08_0017, 0x08_0009], true), padding(6)] },
      { reportId: 4, items: [padding(8), bit([0x08_0018], true), bit([0x08_0020], true), padding(6)] },
    ],
  },
];

const BUTTONS = { hook: 0, mute: 4, flash: 5, drop: 6 } as const;

/** A headset on the wire: reports go both ways as bytes. It tells every program that has it open. */
export class FakeHidHeadset extends EventTarget {
  readonly productName = 'Jabra Evolve2 65';
  readonly collections = collections;
  /** Reports as they came, `3: 01`. */
  readonly written: string[] = [];
  opened = false;
  /** It echoes off-hook by its own hook switch, as most do. */
  echoes = true;
  #buttons = 0;
  #offHook = false;

  async open(): Promise<void> {
    this.opened = true;
  }
  async close(): Promise<void> {
    this.opened = false;
  }
  async sendReport(reportId: number, data: Uint8Array): Promise<void> {
    this.written.push(`${reportId}: ${Buffer.from(data).toString('hex')}`);
    if (reportId !== 3) return;
    const offHook = ((data[0] ?? 0) & 1) === 1;
    if (this.echoes && offHook !== this.#offHook) this.#set('hook', offHook);
    this.#offHook = offHook;
  }

  /** A person lifts it or lays it down by its button, or another program's call does. */
  lift(): void {
    this.#offHook = true;
    this.#set('hook', true);
  }
  layDown(): void {
    this.#offHook = false;
    this.#set('hook', false);
  }
  press(button: 'mute' | 'flash' | 'drop'): void {
    this.#set(button, true);
    this.#set(button, false);
  }

  #set(button: keyof typeof BUTTONS, isOn: boolean): void {
    const mask = 1 << BUTTONS[button];
    this.#buttons = isOn ? this.#buttons | mask : this.#buttons & ~mask;
    const bytes = Uint8Array.of(this.#buttons & 0xff, this.#buttons >> 8);
    const report = Object.assign(new Event('inputreport'), {
      device: this,
      reportId: 2,
      data: new DataView(bytes.buffer),
    });
    this.dispatchEvent(report);
  }
}

/** `navigator.hid` with what the test plugs in; all of it is permitted. */
export class FakeHid extends EventTarget {
  readonly #devices: FakeHidHeadset[] = [];

  /** Typed as the browser's. */
  get port(): HidPort {
    return this as unknown as HidPort;
  }

  plugIn(device: FakeHidHeadset): void {
    this.#devices.push(device);
    this.dispatchEvent(Object.assign(new Event('connect'), { device }));
  }
  unplug(device: FakeHidHeadset): void {
    this.#devices.splice(this.#devices.indexOf(device), 1);
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  }
  async getDevices(): Promise<readonly FakeHidHeadset[]> {
    return [...this.#devices];
  }
  async requestDevice(): Promise<readonly FakeHidHeadset[]> {
    return this.getDevices();
  }
}
