import type { RouteTarget } from '../../../pbx/contract/destination.ts';

/** Names a target in a list of choices; `other` for what is set up in the picture of the route only. */
export function targetId(target: RouteTarget): string {
  if (target.to === 'department') return `department ${target.department}`;
  if (target.to === 'secretary') return `secretary ${target.employee}`;
  return 'other';
}

/** Reverse of `targetId`; undefined for `other`. A secretary who does not answer leaves it to the machine. */
export function routeTarget(id: string): RouteTarget | undefined {
  const [kind, name] = id.split(' ');
  if (name === undefined) return undefined;
  if (kind === 'department') return { to: 'department', department: name };
  return { to: 'secretary', employee: name, otherwise: { to: 'answering-machine' } };
}
