import { useCallback, useEffect, useState } from 'react';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';

export type ColleagueList =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly colleagues: readonly Colleague[] }
  | { readonly state: 'failed'; readonly retry: () => void };

/** Everyone in the company but the user, asked for once the page is there. */
export function useColleagues(communicator: Communicator, ownExtension: string): ColleagueList {
  const [list, setList] = useState<ColleagueList>({ state: 'loading' });

  const load = useCallback(() => {
    setList({ state: 'loading' });
    communicator.account.colleagues().then(
      (all) => setList({ state: 'loaded', colleagues: all.filter((one) => one.extension !== ownExtension) }),
      () => setList({ state: 'failed', retry: load }),
    );
  }, [communicator, ownExtension]);

  useEffect(load, [load]);
  return list;
}
