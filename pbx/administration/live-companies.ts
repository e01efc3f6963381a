import type { StoredSettings } from '../store/ports/settings-store.ts';

/** The settings of all companies as they were last committed: what every request is answered from. */
export interface LiveCompanies {
  find(id: string): StoredSettings | undefined;
  findByDomain(domain: string): StoredSettings | undefined;
  all(): readonly StoredSettings[];
  /** Two commits may arrive in the wrong order: an older revision is ignored. */
  put(stored: StoredSettings): void;
  remove(id: string): void;
}

export const createLiveCompanies = (): LiveCompanies => {
  const companies = new Map<string, StoredSettings>();
  const all = () => [...companies.values()];
  return {
    find: (id) => companies.get(id),
    findByDomain: (domain) => all().find(({ settings }) => settings.domain === domain),
    all,
    put(stored) {
      const known = companies.get(stored.settings.id);
      if (!known || known.revision <= stored.revision) companies.set(stored.settings.id, stored);
    },
    remove: (id) => void companies.delete(id),
  };
};
