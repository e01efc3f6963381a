import { use, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { CallPage } from '../../../pbx/contract/call-history.ts';
import { usePbx } from '../../api/pbx-access.ts';
import { KnownNamesContext } from '../contacts/known-names-context.ts';
import { type CallFilter, callQuery, keepsCall } from './call-filter.ts';
import { type CallList, type CallListState, createCallList } from './call-list.ts';

const PAGE = 100;

/** The calls that a filter wants, read as they are scrolled; a new one appears as it ends. */
export function useCallList(filter: CallFilter): CallListState & Pick<CallList, 'loadMore' | 'refresh'> {
  const { api, events } = usePbx();
  const nameOf = use(KnownNamesContext);
  const names = useRef(nameOf);
  useEffect(() => {
    names.current = nameOf;
  });
  const key = JSON.stringify(filter);
  const list = useMemo(() => {
    const wanted: CallFilter = JSON.parse(key);
    return createCallList({
      read: (cursor) =>
        api.get('/v1/calls', CallPage, {
          ...callQuery(wanted),
          limit: PAGE,
          ...(cursor !== null && { cursor }),
        }),
      keeps: (call) => keepsCall(wanted, call, names.current),
    });
  }, [api, key]);

  useEffect(() => {
    void list.loadMore();
    return events.listen(({ type }) => {
      if (type === 'call-ended' || type === 'ready') void list.refresh();
    });
  }, [list, events]);
  return { ...useStore(list.store), loadMore: list.loadMore, refresh: list.refresh };
}
