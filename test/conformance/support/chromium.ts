import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM } from '../../support/system-chromium.ts';

/** Real addresses in SDP instead of names in `.local`, as the app has them. */
export const SHOWS_ADDRESSES = '--disable-features=WebRtcHideLocalIpsWithMdns';

/**
 * The system's Chromium, or another one, with a microphone that beeps every second and needs no permission.
 * `more`: further arguments.
 */
export function openChromium(...more: readonly string[]): Promise<Browser> {
  return openChromiumBy(CHROMIUM, ...more);
}

/** The same, by another program than Chromium's own: one that starts it. */
export function openChromiumBy(executablePath: string, ...more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      '--autoplay-policy=no-user-gesture-required',
      ...more,
    ],
  });
}
