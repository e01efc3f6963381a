import { API_VERSION } from '../../pbx/contract/session.ts';
import { ru } from '../../renderer/i18n/ru/ru.ts';
import { expect, test } from '../support/communicator-test.ts';
import type { CommunicatorWindow } from '../support/communicator-window.ts';
import { selfSignedServer, serverOfVersion, silentServer, webServer } from '../support/faulty-servers.ts';

const { error } = ru.signIn;
const anyone = { login: 'anna', password: 'not-the-password' };

async function refuses(window: CommunicatorWindow, words: string): Promise<void> {
  await expect(window.page.getByText(words)).toBeVisible();
  await expect(window.page.getByRole('button', { name: ru.signIn.submit })).toBeEnabled();
}

test('wrong password', async ({ launch, pbx }) => {
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: pbx.address });
  await refuses(window, error['wrong-password']);
  await window.signIn({ ...anyone, address: pbx.address, password: pbx.person('101').password });
  await window.becomesRegistered();
});

test('unknown address', async ({ launch }) => {
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: 'nobody.invalid' });
  await refuses(window, error['unknown-address']);
});

test('a server that never answers', async ({ launch }) => {
  await using server = await silentServer();
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: `127.0.0.1:${server.port}` });
  await refuses(window, error['server-silent']);
});

test('a certificate that nobody vouches for', async ({ launch }) => {
  await using server = await selfSignedServer();
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: `https://127.0.0.1:${server.port}` });
  await refuses(window, error['certificate-refused']);
});

test('a PBX newer than the app', async ({ launch }) => {
  await using server = await serverOfVersion(API_VERSION + 1);
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: `127.0.0.1:${server.port}` });
  await refuses(window, error['version-mismatch-app-old']);
});

test('a PBX older than the app', async ({ launch }) => {
  await using server = await serverOfVersion(API_VERSION - 1);
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: `127.0.0.1:${server.port}` });
  await refuses(window, error['version-mismatch-pbx-old']);
});

test('some other web server', async ({ launch }) => {
  await using server = await webServer();
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: `127.0.0.1:${server.port}` });
  await refuses(window, error['not-a-pbx']);
});

test('an address that would show the password to the network', async ({ launch }) => {
  const window = await (await launch()).firstWindow();
  await window.signIn({ ...anyone, address: 'http://pbx.example.com' });
  await refuses(window, error['insecure-address']);
});
