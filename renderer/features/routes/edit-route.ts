import { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import type { Destination, Menu, MenuKey, MenuTarget } from '../../../pbx/contract/destination.ts';
import { fitTarget } from './fit-target.ts';
import { type RoutePath, slotOf, TIMES, targetAt, valueAt } from './route-path.ts';

export type RouteChange =
  | { readonly change: 'by-schedule'; readonly bySchedule: boolean }
  /** At a target's place. */
  | { readonly change: 'target'; readonly target: Destination }
  /** At a time (`working`), or at a menu's place. Null: none, the PBX's own words for a menu. */
  | { readonly change: 'greeting'; readonly greeting: string | null }
  /** The others are at a menu's place. */
  | {
      readonly change: 'menu';
      readonly fields: Partial<Pick<Menu, 'title' | 'timeoutSeconds' | 'directDial'>>;
    }
  | { readonly change: 'key'; readonly key: MenuKey; readonly target: Destination }
  | { readonly change: 'move-key'; readonly key: MenuKey; readonly to: MenuKey }
  | { readonly change: 'remove-key'; readonly key: MenuKey };

/** As many as the PBX takes, one in another. */
const MENU_DEPTH = 4;

/**
 * The number after one change of its route. A change that cannot be made (no such place, a destination that may not
 * stand there, menus too deep, nothing that the contract takes) leaves it: the same object comes back.
 */
export function editRoute(number: CompanyNumber, path: RoutePath, change: RouteChange): CompanyNumber {
  const edited = applied(number, path, change);
  if (edited === undefined || isTooDeep(edited)) return number;
  return CompanyNumber.safeParse(edited).success ? edited : number;
}

function applied(number: CompanyNumber, path: RoutePath, change: RouteChange): CompanyNumber | undefined {
  if (change.change === 'by-schedule') return { ...number, bySchedule: change.bySchedule };
  if (change.change === 'target') return withTarget(number, path, change.target);
  if (change.change === 'greeting' && isTime(path))
    return { ...number, [path]: { ...number[path], greeting: change.greeting } };
  const target = targetAt(number, path);
  if (target?.to !== 'menu') return undefined;
  const menu = editMenu(target.menu, change);
  return menu && replaceAt(number, path, { to: 'menu', menu });
}

function withTarget(number: CompanyNumber, path: RoutePath, target: Destination): CompanyNumber | undefined {
  const slot = slotOf(path);
  if (slot === undefined || valueAt(number, path) === undefined) return undefined;
  const fitting = fitTarget(target, slot);
  return fitting && replaceAt(number, path, fitting);
}

function editMenu(menu: Menu, change: RouteChange): Menu | undefined {
  switch (change.change) {
    case 'greeting':
      return { ...menu, greeting: change.greeting };
    case 'menu':
      return { ...menu, ...change.fields };
    case 'key': {
      const target = fitTarget(change.target, 'menu') as MenuTarget | undefined;
      return target && { ...menu, keys: { ...menu.keys, [change.key]: target } };
    }
    case 'remove-key':
      return menu.keys[change.key] && { ...menu, keys: without(menu.keys, change.key) };
    case 'move-key': {
      const target = menu.keys[change.key];
      if (!target || menu.keys[change.to]) return undefined;
      return { ...menu, keys: { ...without(menu.keys, change.key), [change.to]: target } };
    }
    default:
      return undefined;
  }
}

const without = (keys: Menu['keys'], key: MenuKey): Menu['keys'] => {
  const { [key]: _removed, ...rest } = keys;
  return rest;
};

const isTime = (path: RoutePath): path is (typeof TIMES)[number] =>
  (TIMES as readonly string[]).includes(path);

const replaceAt = (number: CompanyNumber, path: RoutePath, value: unknown): CompanyNumber =>
  replaced(number, path.split('/'), value) as CompanyNumber;

function replaced(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const fields = whole as Readonly<Record<string, unknown>>;
  return { ...fields, [key]: replaced(fields[key], rest, value) };
}

const isTooDeep = (number: CompanyNumber): boolean =>
  TIMES.some((time) => depthOf(number[time].target) > MENU_DEPTH);

function depthOf(target: Destination | undefined): number {
  if (target?.to !== 'menu') return 0;
  const inside = [...Object.values(target.menu.keys), target.menu.otherwise].map(depthOf);
  return 1 + Math.max(0, ...inside);
}
