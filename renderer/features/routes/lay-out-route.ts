import { childrenOf, depthOf, type RouteGraph } from './route-graph.ts';

/** Pixels, the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Above each card, for the words of the branch that leads to it. */
export const BRANCH_HEIGHT = 22;
export const CARD_WIDTH = 212;
const COLUMN_GAP = 52;
const ROW_GAP = 14;

/**
 * Where the cards stand: left to right by how many stand before them, branches one below another in the route's own
 * order, each card beside the middle of what follows it.
 *
 * @param heightOf - of a card with the words above it, pixels
 */
export function layOutRoute(graph: RouteGraph, heightOf: (id: string) => number): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  let bottom = 0;

  const place = (id: string) => {
    const height = heightOf(id);
    const top = bottom;
    const children = childrenOf(graph, id);
    for (const child of children) place(child);
    const [first, last] = [boxes.get(children[0] ?? ''), boxes.get(children.at(-1) ?? '')];
    const middle = first && last ? (middleOf(first) + middleOf(last)) / 2 : top + height / 2;
    const y = Math.max(top, middle - height / 2);
    boxes.set(id, { x: depthOf(graph, id) * (CARD_WIDTH + COLUMN_GAP), y, width: CARD_WIDTH, height });
    bottom = Math.max(bottom, y + height + ROW_GAP);
  };
  const root = graph.cards[0];
  if (root) place(root.id);
  return boxes;
}

const middleOf = ({ y, height }: Box): number => y + height / 2;

/** Of all of them together. */
export function extentOf(boxes: Iterable<Box>): { readonly width: number; readonly height: number } {
  const all = [...boxes];
  return {
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}
