import type { MailServer } from '../../contract/mail-server.ts';
import type { Trunk } from '../../contract/trunk.ts';
import type { SettingsChange, SettingsStore, StoredSettings } from '../ports/settings-store.ts';
import type { TrunkStore } from '../ports/trunk-store.ts';
import type { SecretBox } from './secret-box.ts';

/** The stores whose passwords can be used, and so must be kept as they are: everywhere else a hash does. */
export interface PasswordStores {
  readonly settings: SettingsStore;
  readonly trunks: TrunkStore;
}

/** The same stores, with their passwords sealed in the database. One that does not open is an empty one. */
export const sealingStores = ({ settings, trunks }: PasswordStores, box: SecretBox): PasswordStores => {
  const open = async (written: string): Promise<string> => (await box.open(written)) ?? '';
  const opened = async (stored: StoredSettings): Promise<StoredSettings> => ({
    ...stored,
    mailServer: stored.mailServer && (await withMailPassword(stored.mailServer, open)),
  });
  const sealed = async (change: SettingsChange): Promise<SettingsChange> =>
    change.change === 'put' && change.of === 'mail-server' && change.value
      ? { ...change, value: await withMailPassword(change.value, box.seal) }
      : change;
  return {
    settings: {
      async read(company) {
        const stored = await settings.read(company);
        return stored && opened(stored);
      },
      async commit(company, changes, basedOn) {
        const result = await settings.commit(company, await Promise.all(changes.map(sealed)), basedOn);
        return result.result === 'committed' ? { ...result, stored: await opened(result.stored) } : result;
      },
    },
    trunks: {
      ...trunks,
      list: async () => Promise.all((await trunks.list()).map((trunk) => withTrunkPassword(trunk, open))),
      add: async (trunk) => trunks.add(await withTrunkPassword(trunk, box.seal)),
      change: async (trunk) => trunks.change(await withTrunkPassword(trunk, box.seal)),
    },
  };
};

type Change = (password: string) => Promise<string>;

export const withMailPassword = async (server: MailServer, change: Change): Promise<MailServer> =>
  server.signIn
    ? { ...server, signIn: { ...server.signIn, password: await change(server.signIn.password) } }
    : server;

export const withTrunkPassword = async (trunk: Trunk, change: Change): Promise<Trunk> =>
  trunk.account
    ? { ...trunk, account: { ...trunk.account, password: await change(trunk.account.password) } }
    : trunk;
