import type { CompanyEvent } from '../contract/company-event.ts';

/** Brings what happens in a company to those who listen, in order. A listener must not throw. */
export interface CompanyEvents {
  publish(company: string, event: CompanyEvent): void;
  /** Answers how to stop. */
  listen(company: string, listener: (event: CompanyEvent) => void): () => void;
}

export const createCompanyEvents = (): CompanyEvents => {
  const listeners = new Map<string, Set<(event: CompanyEvent) => void>>();
  return {
    publish(company, event) {
      for (const listener of [...(listeners.get(company) ?? [])]) listener(event);
    },
    listen(company, listener) {
      const those = listeners.get(company) ?? new Set();
      listeners.set(company, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0) listeners.delete(company);
      };
    },
  };
};
