import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { measureRow } from '../../ui/measure-row.ts';
import type { ColleagueActions } from './colleague-actions.ts';
import styles from './colleague-list.module.css';
import { ColleagueRow } from './colleague-row.tsx';
import type { DirectoryGroup, DirectoryGroupTitle } from './directory-groups.ts';
import { type DirectoryRow, directoryRows } from './directory-rows.ts';

export interface ColleagueListProps {
  readonly groups: readonly DirectoryGroup[];
  readonly actions: ColleagueActions;
  /** The first of them is whom Enter calls. */
  readonly marksFirst: boolean;
  readonly label: string;
  /** What it scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>;
}

/** Colleagues one under another, under the names of their groups. Only what is near the window is drawn. */
export function ColleagueList({ groups, actions, marksFirst, label, scroller }: ColleagueListProps) {
  const prefix = useId();
  const rows = directoryRows(groups);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'heading' ? 32 : 52),
    getItemKey: (index) => rows[index]?.key ?? index,
    measureElement: measureRow,
    overscan: 8,
    // Before the window is measured: enough to fill it.
    initialRect: { width: 400, height: 720 },
  });
  const people = rows.filter(({ type }) => type === 'person').length;
  return (
    <ul aria-label={label} className={styles.list} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start}px)` }}
            {...(row.type === 'person' && { 'aria-setsize': people, 'aria-posinset': row.place })}
          >
            <Row row={row} id={`${prefix}${key}`} actions={actions} marksFirst={marksFirst} />
          </li>
        );
      })}
    </ul>
  );
}

interface RowProps extends Pick<ColleagueListProps, 'actions' | 'marksFirst'> {
  readonly row: DirectoryRow;
  readonly id: string;
}

function Row({ row, id, actions, marksFirst }: RowProps) {
  const title = useGroupTitle();
  if (row.type === 'heading') {
    return (
      <h3 id={id} className={styles.title}>
        {title(row.title)}
      </h3>
    );
  }
  return (
    <ColleagueRow colleague={row.colleague} isFirstMatch={marksFirst && row.place === 1} actions={actions} />
  );
}

function useGroupTitle(): (title: DirectoryGroupTitle) => string {
  const { t } = useTranslation();
  return (title) => (title.kind === 'department' ? title.name : t(`colleagues.groups.${title.kind}`));
}
