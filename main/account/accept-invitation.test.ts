import { expect, test } from 'vitest';
import { createScriptedPbxClient } from '../../test/doubles/scripted-pbx-client.ts';
import { settingsInMemory } from '../../test/doubles/settings-in-memory.ts';
import { createSilentLog } from '../../test/doubles/silent-log.ts';
import { createMemoryVault } from '../secrets/memory-vault.ts';
import { texts } from '../texts.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { createRememberedAccounts } from './remembered-accounts.ts';
import { createWindowAccounts } from './window-accounts.ts';

const invitation = { address: 'pbx.example', token: 'a1B2c3D4e5F6g7H8i9J0' };

function start(answer: boolean) {
  const log = createSilentLog();
  const settings = settingsInMemory();
  const client = createScriptedPbxClient();
  const office = { credentials: () => Promise.reject(new Error('none')), onLost: () => {}, close: () => {} };
  const remembered = createRememberedAccounts(settings, async () => createMemoryVault(), log);
  const signInPorts = { client, office, settings, remembered };
  const accounts = createWindowAccounts({
    ...signInPorts,
    log,
    turnTo: () => {},
    onSession: () => {},
    tellPasswordKept: () => {},
  });
  const ids: number[] = [];
  const asked: string[] = [];
  const presented: (number | undefined)[] = [];
  const windows = {
    ids,
    open(pageFor: (window: number) => unknown) {
      ids.push(ids.length + 1);
      pageFor(ids.length);
    },
    present: (window?: number) => void presented.push(window),
  };
  const accept = () =>
    acceptInvitation(invitation, {
      ...signInPorts,
      accounts,
      windows,
      words: () => texts.ru,
      ask: async (message) => {
        asked.push(message);
        return answer;
      },
    });
  return { accept, accounts, client, ids, asked, presented };
}

test('an invitation is asked about, with the address that it leads to, before anything is sent there', async () => {
  const { accept, asked, ids, client } = start(false);
  await accept();
  expect(asked).toEqual(['Открыть приглашение от pbx.example?']);
  expect(ids).toEqual([]);
  expect(client.redeemed).toEqual([]);
});

test('who agrees is let in where nobody is signed in, or in a new window', async () => {
  const { accept, accounts, client, ids, presented } = start(true);
  client.session = { ...client.session, mustChangePassword: true };
  await accept();
  await new Promise((resolve) => setImmediate(resolve));
  expect(ids).toEqual([1]);
  expect(presented.at(-1)).toBe(1);
  expect(client.redeemed).toEqual([invitation.token]);
  expect(accounts.of(1).state).toBe('password-due');
});

test('a link that is no good any more says so on the page', async () => {
  const { accept, accounts, client } = start(true);
  client.failure = { code: 'link-expired' };
  await accept();
  await new Promise((resolve) => setImmediate(resolve));
  expect(accounts.of(1)).toMatchObject({ state: 'signed-out', notice: { code: 'link-expired' } });
});
