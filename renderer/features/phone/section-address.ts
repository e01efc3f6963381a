import type { SectionId } from './section-id.ts';

/** Where a window is: its section, and what that shows, `kind=missed`. */
export interface SectionAddress {
  readonly section: SectionId;
  readonly query: string;
}

/** `#/history?kind=missed`. */
export const toHash = ({ section, query }: SectionAddress): string =>
  `#/${section}${query === '' ? '' : `?${query}`}`;

/** The start, for what is no address of one of these sections. */
export function fromHash(hash: string, sections: readonly SectionId[]): SectionAddress {
  const [, name = '', query = ''] = /^#\/([a-z]+)(?:\?(.*))?$/.exec(hash) ?? [];
  const section = sections.find((id) => id === name);
  return section ? { section, query } : { section: 'phone', query: '' };
}
