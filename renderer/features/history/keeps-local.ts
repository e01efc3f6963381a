import type { CallListed } from '../../../pbx/contract/call-history.ts';
import type { NameOf } from '../contacts/known-names-context.ts';
import { type CallFilter, digitsOf, keepsCall } from './call-filter.ts';
import { callLook } from './call-look.ts';

/** Whether a call of the journal is wanted; of the PBX's calls it finds by itself what is asked here. */
export function keepsLocal(filter: CallFilter, call: CallListed, nameOf: NameOf): boolean {
  if (filter.kind === 'not-called-back' && call.callback.state !== 'waiting') return false;
  const digits = digitsOf(filter.search);
  const { number } = callLook(call, filter.viewer).party;
  if (digits !== undefined && !number.replaceAll(/\D/g, '').includes(digits)) return false;
  return keepsCall(filter, call, nameOf);
}
