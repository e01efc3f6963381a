import { useEffect, useRef, useState } from 'react';
import { usePbxAccess } from '../../api/pbx-access.ts';
import type { Badges, LastLook, WatchedBadges } from './watch-badges.ts';

/** What waits in the sections of this login; nothing for an account without a PBX. */
export function useBadges(login: string, isLooking: boolean): Badges {
  const pbx = usePbxAccess();
  const [badges, setBadges] = useState<Badges>({ history: 0, voicemail: 0 });
  const watched = useRef<WatchedBadges | undefined>(undefined);
  const looking = useRef(isLooking);

  useEffect(() => {
    looking.current = isLooking;
    watched.current?.look(isLooking);
  }, [isLooking]);

  useEffect(() => {
    if (!pbx) return;
    let isWanted = true;
    // The schemas of the answers come after the first paint.
    void import('./watch-badges.ts').then(({ watchBadges }) => {
      if (!isWanted) return;
      const made = watchBadges(pbx, lastLookOf(login), Date.now);
      watched.current = made;
      made.store.subscribe(setBadges);
      made.look(looking.current);
    });
    return () => {
      isWanted = false;
      watched.current?.stop();
      watched.current = undefined;
    };
  }, [pbx, login]);
  return badges;
}

function lastLookOf(login: string): LastLook {
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
