import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { measureRow } from '../../ui/measure-row.ts';
import styles from './virtual-rows.module.css';

export interface VirtualRowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Pixels, before a row is measured. */
  readonly estimate: (row: Row) => number;
  readonly keyOf: (row: Row) => string;
  readonly draw: (row: Row) => ReactNode;
  /** Below the last row. */
  readonly end: ReactNode;
  /** The last rows come into sight. */
  readonly onEnd: () => void;
}

/** Rows from the end of the list at which more are asked for. */
const AHEAD = 20;

/** A list of which only what is in sight exists, however long it is. */
export function VirtualRows<Row>({ label, rows, estimate, keyOf, draw, end, onEnd }: VirtualRowsProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 56 : estimate(row);
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    measureElement: measureRow,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - AHEAD) onEnd();
  }, [last, rows.length, onEnd]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
              >
                {draw(row)}
              </li>
            )
          );
        })}
      </ul>
      {end}
    </div>
  );
}
