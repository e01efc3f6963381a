import type { Account } from '../../../preload/contract/account.ts';
import type { AccountKind } from './no-colleagues.tsx';

/** Which words explain an empty list of colleagues. */
export function accountKind({ kind }: Account): AccountKind {
  return kind === 'sip-account' ? 'sip-account' : 'pbx';
}
