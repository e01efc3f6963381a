import { describe, expect, test } from 'vitest';
import { mayUse } from './may-use.ts';

const microphone = {
  permission: 'media',
  asker: 'app://phone/index.html',
  isMainFrame: true,
  mediaTypes: ['audio'],
};

describe('a page may use', () => {
  test('the microphone and a loudspeaker of its choice, on the phone page', () => {
    expect(mayUse(microphone)).toBe(true);
    expect(mayUse({ ...microphone, asker: 'app://phone/' })).toBe(true);
    expect(mayUse({ ...microphone, permission: 'speaker-selection', mediaTypes: [] })).toBe(true);
    expect(mayUse({ ...microphone, permission: 'hid', mediaTypes: [] })).toBe(true);
  });

  test.each([
    ['the camera', { mediaTypes: ['video'] }],
    ['the camera along with the microphone', { mediaTypes: ['audio', 'video'] }],
    ['media of no known kind', { mediaTypes: [] }],
    ['the microphone from the sign-in page', { asker: 'app://sign-in/sign-in.html' }],
    ['the microphone from a frame', { isMainFrame: false }],
    ['the microphone from elsewhere', { asker: 'https://phone/' }],
    ['its place', { permission: 'geolocation' }],
    ['notifications', { permission: 'notifications' }],
    ['the clipboard', { permission: 'clipboard-read' }],
    ['the screen', { permission: 'display-capture' }],
    ['other programs', { permission: 'openExternal' }],
    ['a USB device', { permission: 'usb' }],
    ['a serial port', { permission: 'serial' }],
    ['a headset from the sign-in page', { permission: 'hid', asker: 'app://sign-in/sign-in.html' }],
    ['a headset from a frame', { permission: 'hid', isMainFrame: false }],
  ])('never %s', (_, change) => {
    expect(mayUse({ ...microphone, ...change })).toBe(false);
  });
});
