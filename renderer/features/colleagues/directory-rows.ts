import type { Colleague } from '../../../pbx/contract/session.ts';
import type { DirectoryGroup, DirectoryGroupTitle } from './directory-groups.ts';

/** One line of the list. `place`: which of all people it is, from 1. */
export type DirectoryRow =
  | { readonly type: 'heading'; readonly key: string; readonly title: DirectoryGroupTitle }
  | { readonly type: 'person'; readonly key: string; readonly colleague: Colleague; readonly place: number };

/** A list's groups as lines. A group without a title (`found`) has no heading. */
export function directoryRows(groups: readonly DirectoryGroup[]): readonly DirectoryRow[] {
  const rows: DirectoryRow[] = [];
  let place = 0;
  for (const { id, title, members } of groups) {
    if (title) rows.push({ type: 'heading', key: id, title });
    for (const colleague of members)
      rows.push({ type: 'person', key: `${id} ${colleague.extension}`, colleague, place: ++place });
  }
  return rows;
}
