import type {
  DepartmentFallback,
  Destination,
  MenuTarget,
  RouteTarget,
} from '../../../pbx/contract/destination.ts';
import type { TargetSlot } from './route-path.ts';

interface SlotTargets {
  readonly route: RouteTarget;
  readonly menu: MenuTarget;
  readonly fallback: DepartmentFallback;
}

const allowed = {
  route: ['department', 'secretary', 'menu', 'outside', 'answering-machine', 'fax', 'hang-up'],
  menu: ['department', 'employee', 'menu', 'outside', 'voicemail', 'answering-machine', 'fax', 'hang-up'],
  fallback: ['department', 'employee', 'outside', 'voicemail', 'answering-machine', 'hang-up'],
} as const satisfies { readonly [Slot in TargetSlot]: readonly SlotTargets[Slot]['to'][] };

export type TargetKind = Destination['to'];

/** The kinds that may stand there, in the order in which they are offered. */
export const kindsFor = (slot: TargetSlot): readonly TargetKind[] => allowed[slot];

/**
 * The same destination as that place can have it: an employee is a secretary where a route begins. Undefined: it cannot
 * stand there.
 */
export function fitTarget(target: Destination, slot: TargetSlot): Destination | undefined {
  if (kindsFor(slot).includes(target.to)) return target;
  if (target.to === 'employee' && slot === 'route')
    return { to: 'secretary', employee: target.employee, otherwise: { to: 'answering-machine' } };
  if (target.to === 'secretary') return { to: 'employee', employee: target.employee };
  return undefined;
}
