import { expect, type Locator, type Page } from '@playwright/test';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import type { Sound } from './sound.ts';
import { firstSoundAt, recordedSeconds, soundFrom } from './sound-recorder.ts';
import { within } from './within.ts';

/** An IPC call with all that it starts: the embedded office may have to come up first. */
const ANSWER_LIMIT_MS = 20_000;

/** What a person types to sign in. */
export interface Typed {
  readonly address: string;
  readonly login: string;
  readonly password: string;
  readonly remember?: boolean;
}

export interface TypedSipAccount {
  readonly server: string;
  readonly uri: string;
  readonly login: string;
  readonly password: string;
}

/** One window of the app, as a person sees and uses it: by roles, names and words. */
export class CommunicatorWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async fillSignIn({ address, login, password, remember = false }: Typed): Promise<void> {
    await this.page.getByLabel(ru.signIn.address).fill(address);
    await this.page.getByLabel(ru.signIn.login, { exact: true }).fill(login);
    await this.page.getByLabel(ru.signIn.password, { exact: true }).fill(password);
    await this.page.getByLabel(ru.signIn.remember).setChecked(remember, { force: true });
  }

  /** Types and presses «Войти»; does not wait for what comes of it. */
  async signIn(typed: Typed): Promise<void> {
    await this.fillSignIn(typed);
    await this.page.getByRole('button', { name: ru.signIn.submit }).click();
  }

  async signInToSipAccount({ server, uri, login, password }: TypedSipAccount): Promise<void> {
    await this.page.getByRole('button', { name: ru.signIn.useSipAccount }).click();
    await this.page.getByLabel(ru.signIn.sip.server).fill(server);
    await this.page.getByLabel(ru.signIn.sip.uri).fill(uri);
    await this.page.getByLabel(ru.signIn.sip.login).fill(login);
    await this.page.getByLabel(ru.signIn.password, { exact: true }).fill(password);
    await this.page.getByRole('button', { name: ru.signIn.submit }).click();
  }

  /** «Попробовать без АТС», as the person of that name. A further window of the office opens there by itself. */
  async enterOffice(name: string): Promise<void> {
    const way = this.page.getByRole('button', { name: ru.signIn.tryWithoutPbx });
    const person = this.page.getByRole('button', { name });
    await expect(way.or(person)).toBeVisible();
    if (await way.isVisible()) await way.click();
    await person.click();
  }

  async becomesRegistered(timeout = 15_000): Promise<void> {
    await expect(this.ownState).toContainText(ru.ownState.online, { timeout });
  }

  /** The words about one's own state, at the top. */
  get ownState(): Locator {
    return this.page.locator('header').getByRole('status');
  }

  async dial(number: string): Promise<void> {
    await this.page.getByLabel(ru.dial.label).fill(number);
    await this.page.getByRole('button', { name: ru.dial.call, exact: true }).click();
  }

  /** The call's own screen: whom, what state, how it ended. Before a call, the keypad. */
  get call(): Locator {
    return this.page.getByRole('main');
  }

  /** A button of the call; a shortcut may follow its name. */
  callButton(name: string): Locator {
    return this.call.getByRole('button', { name: new RegExp(`^${name}( |$)`) });
  }

  /** A colleague's entry with its lamp in words. */
  colleague(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  async showColleagues(): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: ru.app.sections });
    await sections.getByRole('button', { name: ru.colleagues.title }).click();
  }

  async showPhone(): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: ru.app.sections });
    await sections.getByRole('button', { name: ru.app.phone }).click();
  }

  /** A section by its tab, whose badge may follow the name. */
  async showSection(title: string): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: ru.app.sections });
    await sections.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  }

  async rings(): Promise<void> {
    await expect(this.callButton(ru.call.answer)).toBeVisible();
  }

  async talks(): Promise<void> {
    await expect(this.callButton(ru.call.hangUp)).toBeVisible();
    await expect(this.callButton(ru.call.hold)).toBeVisible();
  }

  async answer(): Promise<void> {
    await this.callButton(ru.call.answer).click();
  }

  async hangUp(): Promise<void> {
    await this.callButton(ru.call.hangUp).click();
  }

  /** The call is over and the window says why. */
  async ends(words: string, timeout?: number): Promise<void> {
    await expect(this.call).toContainText(words, timeout === undefined ? {} : { timeout });
  }

  /** Takes the ended call off the screen; also when it goes by itself first. */
  async dismiss(): Promise<void> {
    await expect(async () => {
      const close = this.callButton(ru.call.close);
      if (await close.isVisible()) await close.click({ timeout: 1_000 });
      await expect(this.page.getByRole('button', { name: ru.dial.call, exact: true })).toBeVisible({
        timeout: 500,
      });
    }).toPass();
  }

  async pressKeys(keys: string): Promise<void> {
    await this.callButton(ru.call.keypad).click();
    const keypad = this.call.getByRole('group', { name: ru.call.keypad });
    for (const key of keys) await keypad.getByRole('button', { name: key, exact: true }).click();
  }

  /** An entry of the menu at one's own state. */
  async chooseFromMenu(entry: string): Promise<void> {
    const item = this.page.getByRole('menuitem', { name: entry });
    // A page that is drawn anew closes its menu; a person opens it again.
    await expect(async () => {
      if (!(await item.isVisible()))
        await this.page.getByRole('button', { name: ru.ownState.menu.open }).click({ timeout: 2_000 });
      await item.click({ timeout: 2_000 });
    }).toPass({ timeout: 30_000 });
  }

  async mute(): Promise<void> {
    await this.callButton(ru.call.muteNow).click();
    await expect(this.callButton(ru.call.unmuteNow)).toBeVisible();
  }

  async unmute(): Promise<void> {
    await this.callButton(ru.call.unmuteNow).click();
    await expect(this.callButton(ru.call.muteNow)).toBeVisible();
  }

  /** What this window hears from the far end for the next `seconds`. */
  async listen(seconds: number): Promise<Sound> {
    return soundFrom(this.page, await recordedSeconds(this.page), seconds);
  }

  /** What it hears of the newest call; `from`: seconds after the call's first sound. */
  soundFrom(from: number, seconds: number): Promise<Sound> {
    return soundFrom(this.page, from, seconds);
  }

  recordedSeconds(): Promise<number> {
    return recordedSeconds(this.page);
  }

  /** When the far end was first heard in the newest call, epoch milliseconds; waits for it. */
  firstSoundAt(): Promise<number> {
    return firstSoundAt(this.page);
  }

  /** Evaluates in the page, like Playwright, but not without end. */
  evaluate<Result, Argument = undefined>(
    script: string | ((argument: Argument) => Result | Promise<Result>),
    argument?: Argument,
  ): Promise<Result> {
    const answer = this.page.evaluate(script as (argument: unknown) => Result, argument as unknown);
    return within(ANSWER_LIMIT_MS, `the page answers ${String(script).slice(0, 200)}`, answer);
  }

  /** The window has turned to the page of that origin, and the page has loaded. */
  async turnsTo(page: 'phone' | 'sign-in'): Promise<void> {
    await this.page.waitForURL(`app://${page}/**`);
  }
}
