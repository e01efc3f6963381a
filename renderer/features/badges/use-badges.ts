import { useEffect, useRef, useState } from 'react';
import { usePbxAccess } from '../../api/pbx-access.ts';
import { lastLookOf } from './last-look.ts';
import { useOwnBadges } from './use-own-badges.ts';
import type { Badges, WatchedBadges } from './watch-badges.ts';

/** What waits in the sections of this login: as the PBX tells, or the line alone where there is no PBX of ours. */
export function useBadges(login: string, isLooking: boolean): Badges {
  const pbx = usePbxAccess();
  const own = useOwnBadges(login, isLooking);
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
  return pbx ? badges : own;
}
