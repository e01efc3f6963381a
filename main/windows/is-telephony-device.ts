import { z } from 'zod';

/** HID Usage Tables 1.5, §14: headsets, handsets, speakerphones. */
const TELEPHONY_PAGE = 0x0b;

const Device = z.object({ collections: z.array(z.object({ usagePage: z.number() })) });

/**
 * Whether a HID device has the buttons of a telephone. Electron 33 and its like do not tell what a device is for;
 * then it is none.
 */
export function isTelephonyDevice(device: unknown): boolean {
  const { data } = Device.safeParse(device);
  return data?.collections.some(({ usagePage }) => usagePage === TELEPHONY_PAGE) ?? false;
}
