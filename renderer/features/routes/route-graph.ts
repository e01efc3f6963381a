import type { CompanyNumber } from '../../../pbx/contract/company-settings.ts';
import { type Destination, MenuKey } from '../../../pbx/contract/destination.ts';
import type { RouteCompany } from './route-company.ts';
import { type RoutePath, TIMES, type TargetSlot } from './route-path.ts';

/** On what a call goes from one card to the next. */
export type Branch =
  | { readonly on: 'next' | 'working' | 'nonWorking' | 'unanswered' }
  | { readonly on: 'key'; readonly key: MenuKey }
  /** Nothing pressed for so long, or a key that the menu does not have. */
  | { readonly on: 'silence'; readonly seconds: number };

export type RouteCard =
  | { readonly id: 'number'; readonly kind: 'number' }
  | { readonly id: 'schedule'; readonly kind: 'schedule' }
  | { readonly id: RoutePath; readonly kind: 'greeting'; readonly greeting: string }
  | {
      readonly id: RoutePath;
      readonly kind: 'target';
      readonly target: Destination;
      /** Undefined: a setting of a department, shown, but not changed here. */
      readonly slot: TargetSlot | undefined;
    };

interface RouteEdge {
  readonly from: string;
  readonly to: string;
  readonly branch: Branch;
}

/** A tree: `cards` in the order in which one reads it, each before what follows it. */
export interface RouteGraph {
  readonly cards: readonly RouteCard[];
  readonly edges: readonly RouteEdge[];
}

/** Departments that lead to departments: who reads a route does not follow further. */
const MOST_BEYOND = 3;

/** The way of calls to a number as cards and what leads from one to the next. */
export function routeGraph(number: CompanyNumber, company: Pick<RouteCompany, 'departments'>): RouteGraph {
  const cards: RouteCard[] = [];
  const edges: RouteEdge[] = [];
  const add = (card: RouteCard, from?: string, branch: Branch = { on: 'next' }) => {
    cards.push(card);
    if (from !== undefined) edges.push({ from, to: card.id, branch });
  };

  const addTarget = (id: RoutePath, target: Destination, slot: TargetSlot, from: string, branch: Branch) => {
    add({ id, kind: 'target', target, slot }, from, branch);
    if (target.to === 'department') addBeyond(id, target.department, [target.department]);
    if (target.to === 'secretary')
      addTarget(`${id}/otherwise`, target.otherwise, 'fallback', id, { on: 'unanswered' });
    if (target.to !== 'menu') return;
    const { keys, otherwise, timeoutSeconds } = target.menu;
    for (const key of MenuKey.options) {
      const chosen = keys[key];
      if (chosen) addTarget(`${id}/menu/keys/${key}`, chosen, 'menu', id, { on: 'key', key });
    }
    addTarget(`${id}/menu/otherwise`, otherwise, 'menu', id, { on: 'silence', seconds: timeoutSeconds });
  };

  const addBeyond = (from: string, id: string, seen: readonly string[]) => {
    const target = company.departments.get(id)?.otherwise;
    if (!target || seen.length > MOST_BEYOND) return;
    const isCircle = target.to === 'department' && seen.includes(target.department);
    if (isCircle) return;
    const beyond = `${from}/beyond`;
    add({ id: beyond, kind: 'target', target, slot: undefined }, from, { on: 'unanswered' });
    if (target.to === 'department') addBeyond(beyond, target.department, [...seen, target.department]);
  };

  add({ id: 'number', kind: 'number' });
  add({ id: 'schedule', kind: 'schedule' }, 'number');
  for (const time of number.bySchedule ? TIMES : TIMES.slice(0, 1)) {
    const { greeting, target } = number[time];
    const branch: Branch = { on: number.bySchedule ? time : 'next' };
    const greeted = `${time}/greeting`;
    if (greeting !== null) add({ id: greeted, kind: 'greeting', greeting }, 'schedule', branch);
    if (greeting === null) addTarget(`${time}/target`, target, 'route', 'schedule', branch);
    else addTarget(`${time}/target`, target, 'route', greeted, { on: 'next' });
  }
  return { cards, edges };
}

export const parentOf = ({ edges }: RouteGraph, id: string): string | undefined =>
  edges.find(({ to }) => to === id)?.from;

export const childrenOf = ({ edges }: RouteGraph, id: string): readonly string[] =>
  edges.filter(({ from }) => from === id).map(({ to }) => to);

/** How many cards stand before it. */
export function depthOf(graph: RouteGraph, id: string): number {
  const parent = parentOf(graph, id);
  return parent === undefined ? 0 : 1 + depthOf(graph, parent);
}
