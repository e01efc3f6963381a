import { use, useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Colleague } from '../../../pbx/contract/session.ts';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { hasPbx } from '../../api/has-pbx.ts';
import { colleaguesOfContacts } from '../../phone/lamps/colleagues-of-contacts.ts';
import { ContactsContext } from '../contacts/contacts-context.ts';

export type ColleagueList =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly colleagues: readonly Colleague[] }
  | { readonly state: 'failed'; readonly retry: () => void };

/**
 * Everyone in the company but the user, asked for once the page is there; where the server has no directory, whom
 * the contacts have by a short number.
 */
export function useColleagues(communicator: Communicator, account: Account): ColleagueList {
  const { extension: ownExtension } = account.me;
  const contacts = useStore(use(ContactsContext));
  const [list, setList] = useState<ColleagueList>({ state: 'loading' });

  const load = useCallback(() => {
    setList({ state: 'loading' });
    communicator.account.colleagues().then(
      (all) => setList({ state: 'loaded', colleagues: all.filter((one) => one.extension !== ownExtension) }),
      () => setList({ state: 'failed', retry: load }),
    );
  }, [communicator, ownExtension]);

  useEffect(load, [load]);
  return useMemo(() => {
    if (hasPbx(account) || list.state !== 'loaded' || contacts.state !== 'ready') return list;
    const others = colleaguesOfContacts(contacts.contacts, ownExtension);
    return { ...list, colleagues: [...list.colleagues, ...others] };
  }, [account, list, contacts, ownExtension]);
}
