import type { CompanyStore } from '../ports/company-store.ts';
import { isSealed, type SecretBox } from './secret-box.ts';
import { type PasswordStores, withMailPassword, withTrunkPassword } from './sealing-stores.ts';

/**
 * Seals passwords that are in the database from before it sealed any, or from a backup of then. `stores`: as they are,
 * without their sealing. Answers whose passwords do not open, for the operator.
 */
export const sealWhatIsClear = async (
  { companies, settings, trunks }: PasswordStores & { readonly companies: Pick<CompanyStore, 'list'> },
  box: SecretBox,
): Promise<readonly string[]> => {
  const closed: string[] = [];
  /** Undefined: it is sealed. */
  const sealedAnew = async (password: string | undefined, whose: string): Promise<string | undefined> => {
    if (password === undefined) return undefined;
    if (!isSealed(password)) return box.seal(password);
    if ((await box.open(password)) === undefined) closed.push(whose);
    return undefined;
  };
  for (const trunk of await trunks.list()) {
    const sealed = await sealedAnew(trunk.account?.password, `trunk ${trunk.name}`);
    if (sealed !== undefined) await trunks.change(await withTrunkPassword(trunk, async () => sealed));
  }
  for (const { id, domain } of await companies.list()) {
    const stored = await settings.read(id);
    if (!stored?.mailServer) continue;
    const sealed = await sealedAnew(stored.mailServer.signIn?.password, `mail server of ${domain}`);
    if (sealed === undefined) continue;
    const value = await withMailPassword(stored.mailServer, async () => sealed);
    const expected = stored.versions.mailServer;
    await settings.commit(id, [{ change: 'put', of: 'mail-server', value, expected }], stored.revision);
  }
  return closed;
};
