import { childrenOf, depthOf, parentOf, type RouteGraph } from './route-graph.ts';

export type CardStepKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export const isCardStepKey = (key: string): key is CardStepKey =>
  ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);

/** The card to which a key leads: along the route, or to a neighbour as far from the number. Itself at an end. */
export function cardStep(graph: RouteGraph, id: string, key: CardStepKey): string {
  const first = graph.cards[0]?.id ?? id;
  if (key === 'ArrowLeft') return parentOf(graph, id) ?? id;
  if (key === 'ArrowRight') return childrenOf(graph, id)[0] ?? id;
  if (key === 'Home') return first;
  if (key === 'End') return graph.cards.at(-1)?.id ?? id;
  const depth = depthOf(graph, id);
  const column = graph.cards.map((card) => card.id).filter((one) => depthOf(graph, one) === depth);
  const next = column.indexOf(id) + (key === 'ArrowDown' ? 1 : -1);
  return column[next] ?? id;
}
