import { expect, type Page, test } from '@playwright/test';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import type { Layout } from '../gallery/layouts.ts';
import { type Gallery, openGallery } from '../gallery/open-gallery.ts';
import { showStory } from '../gallery/show-story.ts';

const compact: Layout = { width: 400, height: 720, language: 'ru' };

let gallery: Gallery;
let page: Page;

test.beforeAll(async () => {
  gallery = await openGallery();
  page = gallery.page;
});
test.afterAll(() => gallery[Symbol.asyncDispose]());

const show = (story: string, layout = compact) => showStory(page, gallery.url, story, layout, 'light');
const actions = () =>
  page.evaluate(() => (window as unknown as { notedActions: readonly string[] }).notedActions);
const number = () => page.getByLabel(ru.dial.label);

test.describe('sign-in', () => {
  test('sends with Enter and takes the focus to the first field that is wrong', async () => {
    await show('sign-in--empty');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(ru.signIn.address)).toBeFocused();
    await page.keyboard.type('romashka.vats.example');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(ru.signIn.login, { exact: true })).toBeFocused();
    await expect(page.getByText(ru.signIn.required.login)).toBeVisible();
  });

  test('begins at the password when the rest is remembered, and returns to it when it was wrong', async () => {
    await show('sign-in--remembered');
    await expect(page.getByLabel(ru.signIn.password, { exact: true })).toBeFocused();
    await show('sign-in--wrong-password');
    await expect(page.getByLabel(ru.signIn.password, { exact: true })).toBeFocused();
    await expect(page.getByText(ru.signIn.error['wrong-password'])).toBeVisible();
  });

  test('goes back from the other ways with Escape', async () => {
    await show('sign-in--office');
    await expect(page.getByRole('button', { name: 'Иван 102' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel(ru.signIn.address)).toBeVisible();
  });

  test('speaks the other language at once', async () => {
    await show('sign-in--remembered');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});

test.describe('dialling', () => {
  test.beforeEach(() => show('phone--idle'));

  test('formats a number while it is typed, wherever the focus is, and calls it with Enter', async () => {
    await page.getByRole('button', { name: ru.lastCalls.all }).focus();
    await page.keyboard.type('+78432009818');
    await expect(number()).toHaveValue('+7 843 200-98-18');
    await page.keyboard.press('Enter');
    expect(await actions()).toEqual(['call +7 843 200-98-18']);
    await expect(number()).toHaveValue('');
  });

  test('takes a pasted number', async () => {
    await page.keyboard.insertText('8 (843) 200-98-18');
    await expect(number()).toHaveValue('+7 843 200-98-18');
  });

  test('takes the number out of a pasted link', async () => {
    await number().evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ' tel:8-843-200-98-18\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(number()).toHaveValue('+7 843 200-98-18');
  });

  test('keeps the caret where a digit was mended', async () => {
    await number().fill('+7 843 200-98-18');
    await number().press('Home');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('5');
    await expect(number()).toHaveValue('+7 853 200-98-18');
  });

  test('finds a colleague by the first letters, in either keyboard layout, and calls with Enter', async () => {
    await page.keyboard.type('vfhb');
    await expect(page.getByRole('button', { name: /Мария Королёва/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /Иван Петров/ })).toHaveCount(0);
    await page.keyboard.press('Enter');
    expect(await actions()).toEqual(['call 103']);
  });

  test('walks through the colleagues with arrows', async () => {
    await show('phone--colleagues');
    await number().press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    // Favourites stand above the others.
    await expect(page.getByRole('button', { name: /Мария Королёва/ }).first()).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await actions()).toEqual(['call 103']);
  });

  test('types + when 0 is held, 0 when it is pressed', async () => {
    const zero = page.getByRole('button', { name: '0', exact: true });
    await zero.click();
    await expect(number()).toHaveValue('0');
    await number().press('Escape');
    await zero.click({ delay: 700 });
    await expect(number()).toHaveValue('+');
  });

  test('hides the caret while nobody is there, and takes the first key that is pressed then', async () => {
    await using own = await openGallery();
    const left = own.page;
    await left.clock.install();
    await showStory(left, own.url, 'phone--idle', compact, 'light');
    const field = left.getByLabel(ru.dial.label);
    await expect(field).toBeFocused();
    await left.clock.fastForward(20_000);
    await expect(field).not.toBeEditable();
    await left.keyboard.type('7');
    await expect(field).toHaveValue('7');
  });

  test('brings back the last number when there is nothing to call', async () => {
    await page.keyboard.type('102');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: ru.dial.call, exact: true }).click();
    await expect(number()).toHaveValue('102');
  });
});

test.describe('favourites', () => {
  const tiles = () => page.getByRole('grid', { name: ru.favourites.title }).getByRole('row');
  const order = () =>
    tiles().evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.favourite));
  const first = ['102', '103', '200'];

  test.beforeEach(async () => {
    await show('phone--idle');
    await expect(tiles()).toHaveCount(5);
  });

  test('are called with one press, or with arrows and Enter', async () => {
    await tiles().filter({ hasText: 'Мария Королёва' }).click();
    await number().press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await actions()).toEqual(['call 103', 'call 103']);
  });

  test('change places by Alt and an arrow, and that is said', async () => {
    expect((await order()).slice(0, 3)).toEqual(first);
    await number().press('ArrowDown');
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(order).toEqual(['103', '102', '200', '+78435558090', '106']);
    await expect(page.getByText('Иван Петров: место 2 из 5')).toBeAttached();
    await expect(tiles().filter({ hasText: 'Иван Петров' })).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(order).toEqual(['103', '200', '102', '+78435558090', '106']);
  });

  test('change places when one is dragged', async () => {
    const from = await tiles().nth(1).boundingBox();
    const to = await tiles().nth(0).boundingBox();
    if (!from || !to) throw new Error('The favourites are not on the screen');
    await page.mouse.move(from.x + 60, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 20, { steps: 8 });
    await page.mouse.move(to.x + 4, to.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(order).toEqual(['103', '102', '200', '+78435558090', '106']);
    expect(await actions()).toEqual([]);
  });

  test('are taken out by the menu', async () => {
    await tiles().nth(1).hover();
    await page.getByRole('button', { name: 'Действия: Мария Королёва' }).click();
    await page.getByRole('menuitem', { name: ru.favourites.remove }).click();
    await expect.poll(order).toEqual(['102', '200', '+78435558090', '106']);
  });

  for (const [story, name] of [
    ['history--details', 'Ольга Белова'],
    ['people--contacts', 'Ольга Иванова'],
  ] as const)
    test(`are added with one press: ${story}`, async () => {
      await show(story);
      await page.getByRole('button', { name: ru.favourites.add }).first().click();
      await page.getByRole('button', { name: ru.app.phone, exact: true }).click();
      await expect(tiles().filter({ hasText: name })).toBeVisible();
    });

  test('give way to what is searched for, and the keys stay where they are', async () => {
    const key = page.getByRole('button', { name: /^5/ });
    const before = await key.boundingBox();
    await page.keyboard.type('мар');
    await expect(page.getByRole('button', { name: /Мария Королёва/ })).toBeVisible();
    await expect(tiles()).toHaveCount(0);
    expect(await key.boundingBox()).toEqual(before);
  });
});

test.describe('the last calls', () => {
  const list = () => page.getByRole('list', { name: ru.lastCalls.title });

  test('call back with one press', async () => {
    await show('phone--idle');
    await list()
      .getByRole('button', { name: /Ольга Белова/ })
      .click();
    expect(await actions()).toEqual(['call +79170000017']);
  });

  test('do not offer to call a number that was hidden', async () => {
    await show('phone--idle');
    await expect(list()).toContainText(ru.history.unknown);
    await expect(list().getByRole('button', { name: new RegExp(ru.history.unknown) })).toHaveCount(0);
  });
});

test('redials and takes the department’s call, by buttons and by keys', async () => {
  await show('phone--idle');
  await page.getByRole('button', { name: ru.dial.redial }).click();
  await page.getByRole('button', { name: ru.dial.pickUpGroup }).click();
  await number().press('Control+Enter');
  await number().press('F8');
  expect(await actions()).toEqual(['redial', 'pickUpGroup', 'redial', 'pickUpGroup']);
});

test.describe('the sheet of keys', () => {
  const sheet = () => page.getByRole('dialog', { name: ru.shortcuts.sheet.title });

  test('comes with «?», even while the empty number field has the focus, and goes with Escape', async () => {
    await show('phone--idle');
    await expect(number()).toBeFocused();
    await page.keyboard.press('?');
    await expect(sheet()).toContainText(ru.dial.redial);
    await page.keyboard.press('Escape');
    await expect(sheet()).toHaveCount(0);
    await expect(number()).toHaveValue('');
  });

  test('does not come while something is written, nor do its keys act while it is there', async () => {
    await show('phone--idle');
    await page.keyboard.type('ма?');
    await expect(number()).toHaveValue('ма?');
    await expect(sheet()).toHaveCount(0);
    await number().fill('');
    await page.keyboard.press('?');
    await expect(sheet()).toBeVisible();
    await page.keyboard.press('F8');
    expect(await actions()).toEqual([]);
  });
});

for (const story of ['phone--idle', 'call--incoming', 'call--talking', 'call--ended-busy'])
  test(`needs no scrolling of the whole window: ${story}`, async () => {
    await show(story);
    const tooLong = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(tooLong).toBe(0);
  });

test('tries to reconnect when told to', async () => {
  await show('phone--reconnecting');
  await expect(page.getByRole('banner').getByText('Переподключение… 3 с')).toBeVisible();
  await page.getByRole('button', { name: ru.ownState.retryNow }).click();
  expect(await actions()).toEqual(['retryNow']);
});

test.describe('a call', () => {
  test('is answered with Enter and declined with Escape', async () => {
    await show('call--incoming');
    await expect(page).toHaveTitle('Входящий звонок: Мария Королёва — Коммуникатор');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await actions()).toEqual(['answer', 'decline']);
  });

  test('is muted by M and held by H, in any keyboard layout', async () => {
    await show('call--talking');
    await page.keyboard.press('KeyM');
    await page.keyboard.press('KeyH');
    expect(await actions()).toEqual(['mute', 'hold']);
  });

  for (const width of [400, 1200]) {
    test(`sends the digits of the keyboard and shows them, ${width} px wide`, async () => {
      await show('call--talking', { ...compact, width });
      await page.keyboard.type('1*');
      await expect(page.getByLabel(ru.call.tones)).toHaveText('1*');
      expect(await actions()).toEqual(['sendDigit 1', 'sendDigit *']);
    });
  }

  test('stays in reach while the colleagues are on the screen', async () => {
    await show('phone--colleagues-in-call');
    const bar = page.getByRole('region', { name: ru.call.region });
    await bar.getByRole('button', { name: ru.call.hangUp }).click();
    expect(await actions()).toEqual(['hangUp']);
  });

  test('is not ended by signing out without a question', async () => {
    await show('phone--sign-out-in-call');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect(await actions()).toEqual([]);
  });

  test('tells why it ended and calls again', async () => {
    await show('call--ended-busy');
    await expect(page.getByRole('region', { name: ru.call.region })).toContainText(ru.call.end.busy);
    await page.getByRole('button', { name: ru.call.callAgain }).click();
    await page.keyboard.press('Escape');
    expect(await actions()).toEqual(['callAgain', 'dismiss']);
  });
});
