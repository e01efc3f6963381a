import { Virtualizer } from '@tanstack/react-virtual';
import { expect, test } from 'vitest';
import { measureRow } from './measure-row.ts';

const list = () =>
  new Virtualizer<Element, Element>({
    count: 3,
    getScrollElement: () => null,
    estimateSize: () => 52,
    scrollToFn: () => undefined,
    observeElementRect: () => undefined,
    observeElementOffset: () => undefined,
  });

/** A row of that height, as the list sees it. */
const row = (index: number, offsetHeight: number) =>
  ({ offsetHeight, getAttribute: () => String(index) }) as unknown as Element;

test('a row is as high as it is drawn', () => expect(measureRow(row(1, 80), undefined, list())).toBe(80));

test('a row of a hidden list is as high as rows are taken to be', () =>
  expect(measureRow(row(1, 0), undefined, list())).toBe(52));

test('a row that was measured before the list was hidden stays as high', () => {
  const known = list();
  known.itemSizeCache.set(1, 80);
  const hidden = { borderBoxSize: [{ blockSize: 0, inlineSize: 0 }] } as unknown as ResizeObserverEntry;
  expect(measureRow(row(1, 0), hidden, known)).toBe(80);
});
