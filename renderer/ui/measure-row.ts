import { measureElement, type Virtualizer } from '@tanstack/react-virtual';

/**
 * Pixels that a row of a virtual list is high. While the list is hidden its rows keep the heights they had: taken
 * for empty ones, they would scroll it away when it is shown again.
 */
export function measureRow<Scroller extends Element>(
  row: Element,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<Scroller, Element>,
): number {
  const height = measureElement(row, entry, list);
  if (height > 0) return height;
  const index = list.indexFromElement(row);
  return list.itemSizeCache.get(list.options.getItemKey(index)) ?? list.options.estimateSize(index);
}
