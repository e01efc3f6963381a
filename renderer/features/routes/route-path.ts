import type { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import type { Destination } from '../../../pbx/contract/destination.ts';

/**
 * A place in a number's settings, as a JSON Pointer without its first slash: `working/target/menu/keys/1`. A target's
 * place is also the id of its card on the picture.
 */
export type RoutePath = string;

/** What may stand at a target's place: the contract allows each of them something else. */
export type TargetSlot = 'route' | 'menu' | 'fallback';

export const TIMES = ['working', 'nonWorking'] as const;
export type RouteTime = (typeof TIMES)[number];

export function slotOf(path: RoutePath): TargetSlot | undefined {
  const parts = path.split('/');
  const [last, before] = [parts.at(-1), parts.at(-2)];
  if (last === 'target' && parts.length === 2) return 'route';
  if (before === 'keys' || (last === 'otherwise' && before === 'menu')) return 'menu';
  return last === 'otherwise' ? 'fallback' : undefined;
}

/** Working time or the other one, whichever the place belongs to. */
export function timeOf(path: RoutePath): RouteTime | undefined {
  return TIMES.find((time) => path === time || path.startsWith(`${time}/`));
}

/** Undefined: there is nothing. */
export function valueAt(number: CompanyNumber, path: RoutePath): unknown {
  return path
    .split('/')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      number,
    );
}

/** Undefined: there is no target at that place. */
export function targetAt(number: CompanyNumber, path: RoutePath): Destination | undefined {
  return slotOf(path) === undefined ? undefined : (valueAt(number, path) as Destination | undefined);
}
