import { use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { JournalCall } from '../../stores/call-journal.ts';
import { OwnLineContext } from '../own-line/own-line-context.ts';
import { lastLookOf } from './last-look.ts';
import type { Badges } from './watch-badges.ts';

/** What waits for a login whose telephone line is all that it has. */
export function useOwnBadges(login: string, isLooking: boolean): Badges {
  const line = use(OwnLineContext);
  const calls = useStore(line.journal);
  const mailbox = useStore(line.mailbox);
  const [lookedAt, setLookedAt] = useState(() => lastLookOf(login).read());

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever looks sees each new call.
  useEffect(() => {
    if (!isLooking) return;
    const now = Date.now();
    lastLookOf(login).write(now);
    setLookedAt(now);
  }, [isLooking, calls, login]);

  return {
    history: isLooking ? 0 : calls.filter((call) => isMissed(call) && call.startedAt > lookedAt).length,
    // A server that does not count says only that something waits.
    voicemail: mailbox?.isWaiting ? (mailbox.fresh ?? 1) : 0,
  };
}

const isMissed = ({ direction, answeredAt, reason }: JournalCall): boolean =>
  direction === 'incoming' && answeredAt === null && reason === 'missed';
