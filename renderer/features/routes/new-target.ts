import type { Destination, MenuTarget } from '../../../pbx/contract/destination.ts';
import { fitTarget, type TargetKind } from './fit-target.ts';
import type { RouteCompany } from './route-company.ts';

/**
 * A destination of that kind to start with, in the place of `before`. What stood there goes on to serve where the new
 * one can have it: a menu leads there when no key is pressed, a secretary's calls when nobody answers. Undefined: only a
 * person can say which number, or there is nobody to choose from.
 */
export function newTarget(
  kind: TargetKind,
  before: Destination | undefined,
  company: Pick<RouteCompany, 'employees' | 'departments'>,
  menuTitle: string,
): Destination | undefined {
  const [employee] = company.employees.keys();
  const [department] = company.departments.keys();
  const same = before && 'employee' in before ? before.employee : employee;
  switch (kind) {
    case 'department':
      return department === undefined ? undefined : { to: 'department', department };
    case 'employee':
    case 'voicemail':
      return same === undefined ? undefined : { to: kind, employee: same };
    case 'secretary': {
      const kept = before && before.to !== 'menu' ? fitTarget(before, 'fallback') : undefined;
      const otherwise = (kept ?? { to: 'answering-machine' }) as Extract<
        Destination,
        { to: 'secretary' }
      >['otherwise'];
      return same === undefined ? undefined : { to: 'secretary', employee: same, otherwise };
    }
    case 'menu': {
      const kept = before && before.to !== 'menu' ? fitTarget(before, 'menu') : undefined;
      const otherwise = (kept ?? { to: 'answering-machine' }) as MenuTarget;
      return {
        to: 'menu',
        menu: { title: menuTitle, greeting: null, keys: {}, timeoutSeconds: 5, otherwise, directDial: true },
      };
    }
    case 'outside':
      return undefined;
    default:
      return { to: kind };
  }
}
