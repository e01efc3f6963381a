import type { Colleague } from '../../../pbx/contract/session.ts';
import type { AccountKind } from '../colleagues/no-colleagues.tsx';
import type { ColleagueList } from '../colleagues/use-colleagues.ts';

/** Whom a call can be given to. */
export interface CallPeople {
  readonly list: ColleagueList;
  readonly accountKind: AccountKind;
}

/** The name behind a short number; empty when it is nobody's. */
export function nameOf({ list }: CallPeople, number: string): string {
  const all: readonly Colleague[] = list.state === 'loaded' ? list.colleagues : [];
  return all.find(({ extension }) => extension === number)?.name ?? '';
}
