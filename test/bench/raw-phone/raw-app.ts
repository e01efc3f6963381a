import { join } from 'node:path';
import { BareApp } from '../bare-app.ts';
import type { RawAccount } from './raw-account.ts';
import type { RawPage } from './serve-raw-page.ts';

/** The bare Electron with a JsSIP page that registers by itself: the anchor of starting and of idling. */
export function startRawApp(page: RawPage, account: RawAccount): Promise<BareApp> {
  return BareApp.start({
    path: join(import.meta.dirname, 'main.mjs'),
    env: { RAW_PHONE_URL: page.url(account) },
  });
}
