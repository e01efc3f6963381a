import type {
  DepartmentFallback,
  Menu,
  MenuKey,
  MenuTarget,
  Route,
  RouteTarget,
} from '../contract/destination.ts';
import type { Ask, ReferenceField, SettingsPath } from './reference.ts';

/** What takes a caller whose destination is gone: nobody is hung up on. */
export const MACHINE = { to: 'answering-machine' } as const;

/** A route with all it names put to `ask`; submenus too. */
export const redirectRoute = ({ greeting, target }: Route, ask: Ask, path: SettingsPath): Route => ({
  greeting: askGreeting(greeting, ask, 'route-greeting', [...path, 'greeting']),
  target: redirectRouteTarget(target, ask, [...path, 'target']),
});

const redirectRouteTarget = (target: RouteTarget, ask: Ask, path: SettingsPath): RouteTarget => {
  if (target.to === 'menu') return { to: 'menu', menu: redirectMenu(target.menu, ask, [...path, 'menu']) };
  if (target.to === 'secretary') {
    const employee = ask({ kind: 'employee', id: target.employee }, 'secretary', path);
    const otherwise = askFallback(target.otherwise, ask, 'secretary-fallback', [...path, 'otherwise']);
    return employee === null ? MACHINE : { ...target, employee, otherwise };
  }
  return askTarget(target, ask, 'route', path) ?? MACHINE;
};

const redirectMenu = (menu: Menu, ask: Ask, path: SettingsPath): Menu => ({
  ...menu,
  greeting: askGreeting(menu.greeting, ask, 'menu-greeting', [...path, 'greeting']),
  keys: Object.fromEntries(
    (Object.entries(menu.keys) as [MenuKey, MenuTarget][]).flatMap(([key, target]) => {
      const redirected = redirectMenuTarget(target, ask, 'menu-key', [...path, 'keys', key]);
      return redirected === null ? [] : [[key, redirected]];
    }),
  ),
  otherwise: redirectMenuTarget(menu.otherwise, ask, 'menu-fallback', [...path, 'otherwise']) ?? MACHINE,
});

const redirectMenuTarget = (
  target: MenuTarget,
  ask: Ask,
  field: ReferenceField,
  path: SettingsPath,
): MenuTarget | null =>
  target.to === 'menu'
    ? { to: 'menu', menu: redirectMenu(target.menu, ask, [...path, 'menu']) }
    : askTarget(target, ask, field, path);

export const askFallback = (
  target: DepartmentFallback,
  ask: Ask,
  field: ReferenceField,
  path: SettingsPath,
): DepartmentFallback => askTarget(target, ask, field, path) ?? MACHINE;

/** A destination that is the same but for whom it names. Itself, when nothing changes. */
export const askTarget = <Target extends { to: string } & Partial<{ employee: string; department: string }>>(
  target: Target,
  ask: Ask,
  field: ReferenceField,
  path: SettingsPath,
): Target | null => {
  const { employee, department } = target;
  if (employee !== undefined) {
    const id = ask({ kind: 'employee', id: employee }, field, path);
    if (id === null || id === employee) return id === null ? null : target;
    return { ...target, employee: id };
  }
  if (department !== undefined) {
    const id = ask({ kind: 'department', id: department }, field, path);
    if (id === null || id === department) return id === null ? null : target;
    return { ...target, department: id };
  }
  return target;
};

export const askGreeting = (
  id: string | null,
  ask: Ask,
  field: ReferenceField,
  path: SettingsPath,
): string | null => (id === null ? null : ask({ kind: 'greeting', id }, field, path));
