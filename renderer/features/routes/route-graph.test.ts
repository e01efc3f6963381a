import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Destination } from '../../../pbx/contract/destination.ts';
import { anySettings } from '../../../test/doubles/any-settings.ts';
import { cardStep } from './card-step.ts';
import { BRANCH_HEIGHT, layOutRoute } from './lay-out-route.ts';
import { routeCompany } from './route-company.ts';
import { parentOf, routeGraph } from './route-graph.ts';
import { TIMES } from './route-path.ts';

/** Each route of any company. */
const forEachRoute = (check: (graph: ReturnType<typeof routeGraph>, targets: Destination[]) => void) =>
  fc.assert(
    fc.property(anySettings, (settings) => {
      for (const number of settings.numbers) {
        const graph = routeGraph(number, routeCompany(settings));
        const times = number.bySchedule ? TIMES : (['working'] as const);
        check(
          graph,
          times.flatMap((time) => targetsOf(number[time].target)),
        );
      }
    }),
  );

const targetsOf = (target: Destination): Destination[] => {
  if (target.to === 'secretary') return [target, ...targetsOf(target.otherwise)];
  if (target.to !== 'menu') return [target];
  const { keys, otherwise } = target.menu;
  return [target, ...[...Object.values(keys), otherwise].flatMap(targetsOf)];
};

test('every target of the route is on its picture, and nothing of another’s', () =>
  forEachRoute((graph, targets) => {
    const shown = graph.cards.flatMap((card) => (card.kind === 'target' && card.slot ? [card.target] : []));
    expect(shown).toHaveLength(targets.length);
    expect(new Set(shown)).toEqual(new Set(targets));
  }));

test('every card but the number’s is led to once, from a card that stands before it', () =>
  forEachRoute(({ cards, edges }) => {
    const ids = cards.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(edges.map(({ to }) => to).sort()).toEqual(ids.slice(1).sort());
    for (const { from, to } of edges) expect(ids.indexOf(from)).toBeLessThan(ids.indexOf(to));
    expect(ids.indexOf(edges[0]?.from ?? '')).toBe(0);
  }));

test('no card lies on another, and what follows stands to the right', () =>
  forEachRoute((graph) => {
    const boxes = layOutRoute(graph, (id) => BRANCH_HEIGHT + 60 + (id.length % 3) * 20);
    const all = [...boxes];
    for (const [id, one] of all) {
      const parent = boxes.get(parentOf(graph, id) ?? '');
      if (parent) expect(one.x).toBeGreaterThan(parent.x + parent.width);
      for (const [other, box] of all) {
        if (other === id || box.x !== one.x) continue;
        expect(one.y + one.height <= box.y || box.y + box.height <= one.y, `${id} ${other}`).toBe(true);
      }
    }
  }));

test('arrow keys come to every card', () =>
  forEachRoute((graph) => {
    const reached = new Set(['number']);
    for (const id of reached) {
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft'] as const)
        reached.add(cardStep(graph, id, key));
    }
    expect(reached.size).toBe(graph.cards.length);
  }));
