import type { ForwardingTarget } from '../../../pbx/contract/destination.ts';
import { missingCase } from '../../phone/missing-case.ts';
import type { ForwardingOwner } from './forwarding-owner.ts';

/** The kinds of places that one chooses from. */
export type TargetKind = 'nobody' | 'mobile' | 'voicemail' | 'number' | 'colleague' | 'department';

/** What is chosen, in the words of the choice. */
export function targetKind(target: ForwardingTarget | null, { mobile }: ForwardingOwner): TargetKind {
  if (!target) return 'nobody';
  switch (target.to) {
    case 'outside':
      return target.number === mobile ? 'mobile' : 'number';
    case 'employee':
      return 'colleague';
    case 'department':
      return 'department';
    case 'voicemail':
      return 'voicemail';
    default:
      return missingCase(target);
  }
}

/** Where a kind leads by itself; undefined: one has to say more. */
export function targetOfKind(
  kind: TargetKind,
  { id, mobile }: ForwardingOwner,
): ForwardingTarget | null | undefined {
  if (kind === 'nobody') return null;
  if (kind === 'voicemail') return { to: 'voicemail', employee: id };
  return kind === 'mobile' && mobile !== null ? { to: 'outside', number: mobile } : undefined;
}
