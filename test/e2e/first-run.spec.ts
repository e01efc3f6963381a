import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';

test('the first steps are offered once, in nobody’s way, and never again', async ({ launch, pbx }) => {
  const profile = await mkdtemp(join(tmpdir(), 'communicator-profile-'));
  const { login, password } = pbx.person('101');
  const enter = async () => {
    const app = await launch({ profile, offersFirstRun: true });
    const window = await app.firstWindow();
    await window.signIn({ address: pbx.address, login, password });
    await window.becomesRegistered();
    return { app, window, offer: window.page.getByRole('region', { name: ru.firstRun.title }) };
  };
  try {
    const { app, window, offer } = await enter();
    await expect(offer).toBeVisible();
    // The telephone can be used all the while.
    await window.dial('*43');
    await window.talks();
    await window.hangUp();
    await window.dismiss();

    await offer.getByRole('button', { name: ru.firstRun.begin }).click();
    const steps = window.page.getByRole('dialog', { name: ru.firstRun.title });
    await steps.getByRole('button', { name: ru.firstRun.check }).click();
    await expect(steps.getByRole('alert')).toHaveText(ru.firstRun.microphoneIs.works);
    await steps.getByRole('button', { name: ru.firstRun.done }).click();
    await expect(offer).toBeHidden();
    await app.quit();

    const next = await enter();
    await expect(next.window.page.getByLabel(ru.dial.label)).toBeVisible();
    await expect(next.offer).toBeHidden();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
