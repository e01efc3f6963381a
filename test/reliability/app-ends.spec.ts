import { ru } from '../../renderer/i18n/ru/ru.ts';
import { accessTokenOf } from '../support/access-token.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { PbxProcess } from '../support/pbx-process.ts';
import { severableProxy } from '../support/severable-proxy.ts';

/** Of the person who quits, while every server answers, and while one does not. On two busy cores. */
const QUIT_LIMIT_MS = 3000;
/** The engine takes a phone for gone after 20 s without media and ICE checks. */
const FAR_END_FREED_MS = 30_000;

/** How many sign-ins of that person the PBX knows, besides the one that asks. */
async function otherSignIns(pbx: PbxProcess, extension: string): Promise<number> {
  const api = pbx.credentials.api.url;
  const accessToken = await accessTokenOf(api, pbx.person(extension));
  const headers = { authorization: `Bearer ${accessToken}` };
  const devices = (await (await fetch(`${api}/v1/sessions`, { headers })).json()) as { current: boolean }[];
  await fetch(`${api}/v1/session`, { method: 'DELETE', headers });
  return devices.filter(({ current }) => !current).length;
}

test('quitting in a call ends the call, the registration and the sign-in at the PBX', async ({
  pbx,
  phoneOf,
}) => {
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  expect(await otherSignIns(pbx, '101')).toBe(1);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.window.talks();

  const askedAt = Date.now();
  await anna.app.quit();
  expect(Date.now() - askedAt).toBeLessThan(QUIT_LIMIT_MS);
  await ivan.window.ends(ru.call.end['hung-up-by-peer'], 3000);
  expect(await otherSignIns(pbx, '101')).toBe(0);
  await ivan.window.showColleagues();
  await expect(ivan.window.colleague('Анна Соколова')).toContainText(ru.colleagues.lamp['not-registered']);
});

test('a PBX that does not answer does not keep the program from quitting', async ({ launch, pbx }) => {
  await using line = await severableProxy(pbx.port);
  const app = await launch();
  const window = await app.firstWindow();
  const { login, password } = pbx.person('101');
  await window.signIn({ address: `127.0.0.1:${line.port}`, login, password });
  await window.becomesRegistered();
  line.swallow();
  const askedAt = Date.now();
  await app.quit();
  expect(Date.now() - askedAt).toBeLessThan(QUIT_LIMIT_MS + 1500);
});

test('killed in a call, the program finds the call in the history when it starts again', async ({
  launch,
  pbx,
  phoneOf,
}) => {
  test.setTimeout(120_000);
  const [anna, ivan] = await Promise.all([phoneOf('101'), phoneOf('102')]);
  await anna.window.dial('102');
  await ivan.window.rings();
  await ivan.window.answer();
  await anna.window.talks();
  await anna.app.kill();

  const again = await (await launch()).firstWindow();
  const { login, password } = pbx.person('101');
  await again.signIn({ address: pbx.address, login, password });
  await again.becomesRegistered();
  await again.showSection(ru.history.title);
  const rows = again.page.getByRole('list', { name: ru.history.list }).getByRole('button');
  await expect(rows.filter({ hasText: 'Иван Петров' })).toBeVisible({ timeout: FAR_END_FREED_MS });
  await ivan.window.ends(ru.call.end['hung-up-by-peer']);
});
