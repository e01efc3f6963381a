import { expect, type Locator, type Page } from '@playwright/test';

/** More than any screen has of places to go through. */
const MOST_PRESSES = 150;

/** Somebody without a mouse: goes to what a screen shows by Tab and arrows, and presses what is there. */
export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Presses `key` until the focus is there. Throws when the keyboard does not get there. */
  async goTo(target: Locator, key = 'Tab'): Promise<void> {
    await expect(target).toHaveCount(1);
    for (let presses = 0; presses <= MOST_PRESSES; presses++) {
      if (await hasFocus(target)) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${target}.`);
  }

  /** Goes there and presses Enter. */
  async activate(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.press('Enter');
  }

  /** Goes to a field, types in place of what it has, and presses Enter. */
  async enter(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.press('ControlOrMeta+KeyA');
    await this.type(text);
    await this.press('Enter');
  }

  /** Of buttons of which one is chosen: Tab leads to the group, arrows within it. */
  async chooseRadio(group: Locator, radio: Locator): Promise<void> {
    await this.goTo(group.locator('input[type=radio]:checked'));
    await this.goTo(radio, 'ArrowRight');
    await expect(radio).toBeChecked();
  }

  /** Opens a list and goes down to an option. */
  async chooseFromList(opener: Locator, option: Locator): Promise<void> {
    await this.activate(opener);
    await expect(option).toBeVisible();
    await this.press('Home');
    await this.goTo(option, 'ArrowDown');
    await this.press('Enter');
    await expect(option).toBeHidden();
  }
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);
