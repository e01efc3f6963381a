import type { Account } from '../../preload/contract/account.ts';

/** Whether the account is one of our PBX: it has an API beside the telephone. */
export function hasPbx({ kind, me }: Account): boolean {
  return kind !== 'sip-account' && me.role !== 'outside-caller';
}
