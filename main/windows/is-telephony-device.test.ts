import { expect, test } from 'vitest';
import { isTelephonyDevice } from './is-telephony-device.ts';

const device = (...pages: number[]) => ({
  deviceId: '1',
  name: 'Jabra Evolve2 65',
  vendorId: 0x0b0e,
  productId: 0x0c15,
  collections: pages.map((usagePage) => ({ usagePage, usage: 5 })),
});

test('a headset is one by what it can do, whoever made it', () => {
  expect(isTelephonyDevice(device(0x0b))).toBe(true);
  expect(isTelephonyDevice({ ...device(0x0c, 0x0b), vendorId: 0x1395 })).toBe(true);
});

test.each([
  ['a keyboard', device(0x01)],
  ['media keys', device(0x0c)],
  ['a security key', device(0xf1d0)],
  ['a device of which nothing is told', { deviceId: '1', name: 'Jabra', vendorId: 0x0b0e, productId: 1 }],
  ['a serial port', { portId: '1', portName: 'ttyUSB0' }],
  ['nothing', undefined],
])('%s is none', (_, what) => {
  expect(isTelephonyDevice(what)).toBe(false);
});
