import type { JournalKeeping } from './call-journal.ts';

/** The journal of an account, by its SIP URI, in what the browser keeps; all windows of the account share it. */
export function keptJournal(account: string): JournalKeeping {
  const key = `journal ${account}`;
  return {
    read: () => localStorage.getItem(key) ?? undefined,
    write: (text) => localStorage.setItem(key, text),
    onChange(listener) {
      const hear = (event: StorageEvent) => {
        if (event.key === key) listener();
      };
      window.addEventListener('storage', hear);
      return () => window.removeEventListener('storage', hear);
    },
  };
}
