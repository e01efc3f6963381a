import { use, useMemo } from 'react';
import { useStore } from 'zustand';
import { CallPage } from '../../../pbx/contract/call-history.ts';
import { OwnProfile } from '../../../pbx/contract/own-profile.ts';
import { useResource } from '../../api/use-resource.ts';
import { listedOfJournal, OWNER } from '../history/listed-of-journal.ts';
import { OwnLineContext } from '../own-line/own-line-context.ts';
import { type LastCall, lastCalls } from './last-calls.ts';

const MOST = 30;

export type UsedLastCalls =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly calls: readonly LastCall[] }
  | { readonly state: 'failed'; readonly retry: () => void };

/** One's own last calls, as the PBX has them: those on other telephones of one's own, too. */
export function useLastCalls(): UsedLastCalls {
  const read = useResource({
    key: 'last-calls',
    load: async ({ api }) => {
      const me = await api.get('/v1/me', OwnProfile);
      if (!me.ok) return me;
      const page = await api.get('/v1/calls', CallPage, { employee: me.value.id, limit: MOST });
      return page.ok ? { ok: true, value: { viewer: me.value.id, calls: page.value.calls } } : page;
    },
    changesWith: ({ type }) => type === 'call-ended',
  });
  return useMemo(() => {
    if (read.state === 'loading') return { state: 'loading' };
    if (read.state === 'failed') return { state: 'failed', retry: () => void read.reload() };
    return { state: 'loaded', calls: lastCalls(read.value.calls, read.value.viewer) };
  }, [read]);
}

/** The last calls that this phone has written down by itself: its PBX keeps none for us. */
export function useWrittenDownLastCalls(): UsedLastCalls {
  const journal = useStore(use(OwnLineContext).journal);
  return useMemo(
    () => ({ state: 'loaded', calls: lastCalls(listedOfJournal(journal).slice(0, MOST), OWNER) }),
    [journal],
  );
}
