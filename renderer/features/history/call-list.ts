import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallListed, CallPage } from '../../../pbx/contract/call-history.ts';
import type { ApiError, ApiResult } from '../../api/api-result.ts';

/** A search by name may find nothing in page after page; the person is asked before it goes on for ever. */
const MOST_PAGES_AT_ONCE = 10;
/** As many rows as fill any window. */
const ENOUGH_ROWS = 40;

export interface CallListState {
  readonly calls: readonly CallListed[];
  /** `more`: there are older ones. `paused`: nothing was found for long; `loadMore` looks further. */
  readonly state: 'loading' | 'more' | 'paused' | 'end';
  /** Why the last reading failed. */
  readonly trouble?: ApiError;
}

export interface CallListStart {
  /** Newest first. `cursor` null: from the newest on. */
  readonly read: (cursor: string | null) => Promise<ApiResult<CallPage>>;
  readonly keeps: (call: CallListed) => boolean;
}

/** A list of calls that is read as it is scrolled, newest first. */
export interface CallList {
  readonly store: StoreApi<CallListState>;
  loadMore(): Promise<void>;
  /** Something has changed: reads the newest page again and puts it before the rest. */
  refresh(): Promise<void>;
}

export function createCallList({ read, keeps }: CallListStart): CallList {
  const store = createStore<CallListState>(() => ({ calls: [], state: 'loading' }));
  let cursor: string | null = null;
  let reading: Promise<void> | undefined;
  let isAskedAgain = false;

  const readOn = async () => {
    store.setState(({ calls }) => ({ calls, state: 'loading' }), true);
    const enough = store.getState().calls.length + ENOUGH_ROWS;
    for (let pages = 1; ; pages++) {
      const page = await read(cursor);
      if (!page.ok) return store.setState({ state: 'more', trouble: page.error });
      cursor = page.value.next;
      const calls = [...store.getState().calls, ...page.value.calls.filter(keeps)];
      const isDone = cursor === null || calls.length >= enough || pages === MOST_PAGES_AT_ONCE;
      store.setState({ calls, state: isDone ? stateAfter(calls.length >= enough) : 'loading' });
      if (isDone) return;
    }
  };

  const stateAfter = (isEnough: boolean) => {
    if (cursor === null) return 'end';
    return isEnough ? 'more' : 'paused';
  };

  const readNewest = async () => {
    const page = await read(null);
    const { trouble: _, ...known } = store.getState();
    if (!page.ok) return store.setState({ trouble: page.error });
    const ids = new Set(page.value.calls.map(({ id }) => id));
    const isContinued = known.calls.some(({ id }) => ids.has(id));
    const newest = page.value.calls.filter(keeps);
    if (known.calls.length > 0 && isContinued) {
      const older = known.calls.filter(({ id }) => !ids.has(id));
      return store.setState({ ...known, calls: [...newest, ...older].sort(byTime) }, true);
    }
    cursor = page.value.next;
    store.setState({ calls: newest, state: stateAfter(newest.length > 0) }, true);
  };

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    reading ??= work().finally(() => {
      reading = undefined;
      if (!isAskedAgain) return;
      isAskedAgain = false;
      void inTurn(readNewest);
    });
    return reading;
  };

  return {
    store,
    loadMore: () => inTurn(readOn),
    refresh() {
      if (reading) isAskedAgain = true;
      return inTurn(readNewest);
    },
  };
}

const byTime = (one: CallListed, other: CallListed) => other.startedAt - one.startedAt;
