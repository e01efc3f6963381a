import { useMemo } from 'react';
import type { Account } from '../../../preload/contract/account.ts';
import type { Communicator } from '../../../preload/contract/communicator.ts';
import { useColleagues } from '../colleagues/use-colleagues.ts';
import type { ForwardingPeople } from '../forwarding/forwarding-people.ts';

/** Everybody but the user, and all departments. Nobody while they are being read. */
export function useForwardingPeople(communicator: Communicator, account: Account): ForwardingPeople {
  const list = useColleagues(communicator, account);
  return useMemo(() => {
    const all = list.state === 'loaded' ? list.colleagues : [];
    const ofKind = (kind: 'employee' | 'department') =>
      all.flatMap(({ kind: its, id, name }) => (its === kind && id !== undefined ? [{ id, name }] : []));
    return { colleagues: ofKind('employee'), departments: ofKind('department') };
  }, [list]);
}
