import type { Browser } from '@playwright/test';
import { openChromium, SHOWS_ADDRESSES } from '../../support/chromium.ts';
import { JsSipPhone, type PhoneAccount } from '../../support/jssip-phone.ts';

/** A registered phone in a Chromium of its own, into whose microphone a recording is spoken again and again. */
export class SpeakingPhone implements AsyncDisposable {
  readonly phone: JsSipPhone;
  readonly #browser: Browser;

  private constructor(phone: JsSipPhone, browser: Browser) {
    this.phone = phone;
    this.#browser = browser;
  }

  /** `path`: 16-bit WAV. */
  static async open(pageUrl: string, account: PhoneAccount, path: string): Promise<SpeakingPhone> {
    const browser = await openChromium(SHOWS_ADDRESSES, `--use-file-for-fake-audio-capture=${path}`);
    const phone = await JsSipPhone.open(browser, pageUrl, account);
    return new SpeakingPhone(await phone.registered(), browser);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.phone.close();
    await this.#browser.close();
  }
}
