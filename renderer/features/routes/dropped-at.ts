import type { TargetKind } from './fit-target.ts';
import type { Dropped } from './use-route-actions.ts';

/** What of the route lies under the pointer; undefined: nothing that a branch could lead to. */
export function droppedAt(event: MouseEvent | TouchEvent): Dropped | undefined {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!point) return undefined;
  for (const element of document.elementsFromPoint(point.clientX, point.clientY)) {
    const { kind } = element.closest<HTMLElement>('[data-palette]')?.dataset ?? {};
    if (kind !== undefined) return { kind: kind as TargetKind };
    const card = element.closest<HTMLElement>('[data-drop]')?.dataset.drop;
    if (card !== undefined) return { card };
  }
  return undefined;
}
