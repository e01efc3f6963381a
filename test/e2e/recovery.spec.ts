import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import { LastingOffice } from '../support/lasting-office.ts';
import { severableProxy } from '../support/severable-proxy.ts';

test('the connection is cut: «Переподключение…», then «На линии»', async ({ launch, pbx }) => {
  const { login, password } = pbx.person('101');
  const server = new URL(pbx.credentials.sip.url);
  await using line = await severableProxy(Number(server.port));
  server.port = String(line.port);
  const window = await (await launch()).firstWindow();
  await window.signInToSipAccount({
    server: server.href,
    uri: `${login}@${pbx.credentials.sip.domain}`,
    login,
    password,
  });
  await window.becomesRegistered();
  line.sever();
  await expect(window.ownState).toContainText(ru.ownState.reconnecting);
  line.restore();
  await window.becomesRegistered();
});

test('the PBX restarts: the phone is registered again and can call', async ({ launch }) => {
  await using office = await LastingOffice.start();
  const window = await (await launch()).firstWindow();
  await window.signIn({ address: office.address, ...office.credentials('anna') });
  await window.becomesRegistered();
  await office.close();
  await expect(window.ownState).toContainText(ru.ownState.reconnecting);
  await office.open();
  await window.becomesRegistered(30_000);
  await window.dial('*43');
  await window.talks();
});

test('the PBX comes back with other passwords: the phone says so and stops trying', async ({
  phoneOf,
  pbx,
  engine,
}) => {
  test.skip(
    engine === 'asterisk',
    'Asterisk keeps its phones meanwhile, and asks them at their next registration',
  );
  const anna = await phoneOf('101');
  await pbx.stop();
  await pbx.startAgain();
  await expect(anna.window.ownState).toContainText(ru.ownState.reason['wrong-password'], { timeout: 30_000 });
});
