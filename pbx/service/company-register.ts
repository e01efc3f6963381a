import type { DirectoryEntry, OutsidePhone } from '../company-directory.ts';
import type { CompanySettings } from '../contract/company-settings.ts';
import type { DigestSecret } from '../engine/port.ts';

/** By login; undefined: that login is gone. */
type SecretChanges = ReadonlyMap<string, DigestSecret | undefined>;

/** The companies as phones know them: who may register, and by which secret. */
export interface CompanyRegister {
  /** By domain, as they are now. */
  readonly entries: ReadonlyMap<string, DirectoryEntry>;
  open(
    settings: CompanySettings,
    secrets: ReadonlyMap<string, DigestSecret>,
    outsidePhones: readonly OutsidePhone[],
  ): void;
  close(domain: string): void;
  /** A company that is not open stays so. */
  change(settings: CompanySettings, secrets: SecretChanges): void;
}

export const createCompanyRegister = (): CompanyRegister => {
  const entries = new Map<string, DirectoryEntry>();
  return {
    entries,
    open: (settings, secrets, outsidePhones) =>
      void entries.set(settings.domain, { settings, secrets, outsidePhones }),
    close: (domain) => void entries.delete(domain),
    change(settings, changes) {
      const known = entries.get(settings.domain);
      if (!known) return;
      const secrets = new Map(known.secrets);
      for (const [login, secret] of changes) {
        if (secret) secrets.set(login, secret);
        else secrets.delete(login);
      }
      entries.set(settings.domain, { ...known, settings, secrets });
    },
  };
};
