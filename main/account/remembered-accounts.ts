import type { Log } from '../log/log.ts';
import type { CredentialVault } from '../secrets/credential-vault.ts';
import type { RememberedAccount } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/**
 * The account that the next start signs in to by itself: its description in the settings, its password in
 * the vault. Nothing here rejects: a keychain that refuses must not keep anyone from the telephone.
 */
export interface RememberedAccounts {
  readonly current: RememberedAccount | null;
  /** Whether it is this account that is remembered. */
  holds(account: RememberedAccount): boolean;
  /** Undefined when the keychain does not have it (any more) or cannot be asked. */
  passwordOf(account: RememberedAccount): Promise<string | undefined>;
  /**
   * After a sign-in: with a password the account replaces whoever was remembered, without one it is not to
   * be remembered any more. Without a keychain nothing is.
   */
  keep(account: RememberedAccount, password: string | undefined): Promise<void>;
  /** Says `kept` when the keychain refused to delete the password. */
  forget(account: RememberedAccount): Promise<'forgotten' | 'kept'>;
  /** The PBX says something new of a remembered account. */
  describe(account: RememberedAccount): void;
}

export function createRememberedAccounts(
  settings: SettingsStore,
  vault: () => Promise<CredentialVault>,
  log: Log,
): RememberedAccounts {
  const inOrder = createQueue();

  const isCurrent = (account: RememberedAccount) => {
    const { remembered } = settings.current;
    return remembered !== null && vaultName(remembered) === vaultName(account);
  };

  const forget = async (account: RememberedAccount): Promise<'forgotten' | 'kept'> => {
    if (isCurrent(account)) settings.update({ remembered: null });
    try {
      await (await vault()).forget(vaultName(account));
      return 'forgotten';
    } catch (error) {
      log.error('A password could not be deleted from the keychain', { error });
      return 'kept';
    }
  };

  const keep = async (account: RememberedAccount, password: string) => {
    try {
      const { kind, save } = await vault();
      if (kind !== 'keychain') return;
      await save(vaultName(account), password);
      settings.update({ remembered: account });
    } catch (error) {
      log.warn('The keychain did not keep the password', { error });
    }
  };

  return {
    get current() {
      return settings.current.remembered;
    },
    holds: isCurrent,
    passwordOf: async (account) => {
      try {
        return await (await vault()).read(vaultName(account));
      } catch (error) {
        log.warn('The keychain could not be read', { error });
        return undefined;
      }
    },
    keep: (account, password) =>
      inOrder(async () => {
        const earlier = settings.current.remembered;
        const isReplaced = isCurrent(account) ? password === undefined : password !== undefined;
        if (earlier && isReplaced) await forget(earlier);
        if (password !== undefined) await keep(account, password);
      }),
    forget: (account) => inOrder(() => forget(account)),
    describe(account) {
      if (isCurrent(account)) settings.update({ remembered: account });
    },
  };
}

/** A keychain may stop to ask its owner; what was asked of it later must not overtake. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result;
    return result;
  };
}

/** What the account's password is filed under in the vault. */
function vaultName(account: RememberedAccount): string {
  return account.kind === 'pbx' ? `${account.login} ${account.origin}` : `${account.uri} ${account.server}`;
}
