import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PbxBridge, Unsubscribe } from '../../preload/contract/communicator.ts';
import type { PbxNews } from '../../preload/contract/pbx-api.ts';

/** What happens in the company, for any number of listeners. */
export interface CompanyEvents {
  /** `lost`: what is shown may be old. */
  readonly connection: StoreApi<'connecting' | 'ready' | 'lost'>;
  listen(listener: (news: PbxNews) => void): Unsubscribe;
  stop(): void;
}

/** One subscription to the bridge. `ready` tells listeners to read again whatever they show. */
export function createCompanyEvents(bridge: Pick<PbxBridge, 'onNews'>): CompanyEvents {
  const connection = createStore<'connecting' | 'ready' | 'lost'>(() => 'connecting');
  const listeners = new Set<(news: PbxNews) => void>();
  const stop = bridge.onNews((news) => {
    if (news.type === 'ready' || news.type === 'lost') connection.setState(news.type, true);
    for (const listener of [...listeners]) listener(news);
  });
  return {
    connection,
    stop,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
