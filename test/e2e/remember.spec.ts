import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { WITHOUT_KEYCHAIN } from '../support/communicator.ts';
import { test as base, expect } from '../support/communicator-test.ts';

const test = base.extend<{ readonly profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture needs.
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

const asksForPassword = ru.signIn.submit;

test.describe('with a keychain', () => {
  test.skip(!process.env.COMMUNICATOR_EXPECT_KEYRING, 'no Secret Service in this run');

  test('the next start registers without asking; signing out forgets', async ({ launch, pbx, profile }) => {
    const { login, password } = pbx.person('101');
    const first = await launch({ profile });
    const window = await first.firstWindow();
    await expect(window.page.getByText(ru.signIn.vaultInMemory)).toHaveCount(0);
    await window.signIn({ address: pbx.address, login, password, remember: true });
    await window.becomesRegistered();
    await first.quit();

    const second = await launch({ profile });
    const remembered = await second.firstWindow();
    await remembered.becomesRegistered();
    await remembered.chooseFromMenu(ru.ownState.menu.signOut);
    await expect(remembered.page.getByRole('button', { name: asksForPassword })).toBeVisible();
    await second.quit();

    const third = await (await launch({ profile })).firstWindow();
    await expect(third.page.getByRole('button', { name: asksForPassword })).toBeVisible();
    await expect(third.page.getByLabel(ru.signIn.password, { exact: true })).toHaveValue('');
  });

  test('not asked to remember, the next start asks', async ({ launch, pbx, profile }) => {
    const { login, password } = pbx.person('101');
    const first = await launch({ profile });
    const window = await first.firstWindow();
    await window.signIn({ address: pbx.address, login, password, remember: false });
    await window.becomesRegistered();
    await first.quit();
    const next = await (await launch({ profile })).firstWindow();
    await expect(next.page.getByRole('button', { name: asksForPassword })).toBeVisible();
  });
});

test('without a keychain the app says so, works, and asks again at the next start', async ({
  launch,
  pbx,
  profile,
}) => {
  const { login, password } = pbx.person('101');
  const first = await launch({ profile, env: WITHOUT_KEYCHAIN });
  const window = await first.firstWindow();
  await expect(window.page.getByText(ru.signIn.vaultInMemory)).toBeVisible();
  await window.signIn({ address: pbx.address, login, password, remember: true });
  await window.becomesRegistered();
  await first.quit();
  const next = await (await launch({ profile, env: WITHOUT_KEYCHAIN })).firstWindow();
  await expect(next.page.getByRole('button', { name: asksForPassword })).toBeVisible();
});
