import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { measureRow } from './measure-row.ts';
import { scrollingAncestor } from './scrolling-ancestor.ts';

export interface PageRowsRequest {
  /** What holds the rows; others above it, within the nearest `[data-list]`, may change their height. */
  readonly body: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels, before a row is measured. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string | number;
}

export interface PageRows {
  /** In sight or near it; `start`: pixels from the first row's top. */
  readonly rows: readonly Pick<VirtualItem, 'index' | 'key' | 'start'>[];
  /** Pixels, of all rows. */
  readonly height: number;
  /** Is told each row's element, which has its place in `data-index`. */
  readonly measure: (row: Element | null) => void;
}

/** Rows of which only those in sight exist, in a page that scrolls with what is above them. */
export function usePageRows({ body, count, estimate, keyOf }: PageRowsRequest): PageRows {
  const [place, setPlace] = useState<{ scroller: HTMLElement | null; top: number }>({
    scroller: null,
    top: 0,
  });
  useLayoutEffect(() => {
    const scroller = scrollingAncestor(body.current);
    const measure = () => {
      if (!scroller || !body.current) return;
      const inSight = body.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      const top = Math.round(inSight + scroller.scrollTop);
      setPlace((known) => (known.top === top && known.scroller === scroller ? known : { scroller, top }));
    };
    measure();
    const watch = new ResizeObserver(measure);
    for (const one of body.current?.closest('[data-list]')?.children ?? []) watch.observe(one);
    return () => watch.disconnect();
  }, [body]);
  const virtual = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => place.scroller,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    scrollMargin: place.top,
    measureElement: measureRow,
    overscan: 10,
  });
  // What changes is given on as values: whoever draws it may be compiled to remember by them.
  return {
    rows: virtual
      .getVirtualItems()
      .map(({ index, key, start }) => ({ index, key, start: start - place.top })),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
  };
}
