import type { LastLook } from './watch-badges.ts';

/** When somebody of this login last looked at the history here. */
export function lastLookOf(login: string): LastLook {
  const key = `history.looked-at ${login}`;
  return {
    read() {
      const kept = Number(localStorage.getItem(key));
      // Whoever signs in here for the first time has looked at nothing, and missed nothing here.
      if (!kept) localStorage.setItem(key, String(Date.now()));
      return kept || Date.now();
    },
    write: (at) => localStorage.setItem(key, String(at)),
  };
}
