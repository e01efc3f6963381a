import type { Unsubscribe } from '../../preload/contract/communicator.ts';

/** Whoever wants to hear of something. */
export interface Listeners<News> {
  readonly add: (listener: (news: News) => void) => Unsubscribe;
  readonly tell: (news: News) => void;
}

export function createListeners<News>(): Listeners<News> {
  const all = new Set<(news: News) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (news) => {
      for (const listener of all) listener(news);
    },
  };
}
