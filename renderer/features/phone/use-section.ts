import { useEffect, useState } from 'react';
import type { CallView } from '../../phone/phone-view.ts';
import { fromHash, toHash } from './section-address.ts';
import type { SectionId } from './section-id.ts';

export interface ShownSection {
  readonly section: SectionId;
  /** With what of it, in its own words; left out: what it showed last. */
  readonly show: (section: SectionId, query?: string) => void;
  /** What the section shows, as it wrote it itself; it is kept while another one is shown. */
  readonly query: string;
  readonly setQuery: (query: string) => void;
}

/**
 * The section that is shown; the window's address tells it, so that a window that is loaded again is where it was.
 * A call that the person places brings the phone up, whatever was there; one that comes in does so from the
 * colleagues, and leaves whoever reads or edits where they are: the bar shows it.
 */
export function useSection(call: CallView | undefined, sections: readonly SectionId[]): ShownSection {
  const [start] = useState(() => fromHash(location.hash, sections));
  const [section, setSection] = useState<SectionId>(start.section);
  const [queries, setQueries] = useState<Partial<Record<SectionId, string>>>({
    [start.section]: start.query,
  });
  const [shownCall, setShownCall] = useState(call?.id);
  if (call?.id !== shownCall) {
    setShownCall(call?.id);
    if (call && (call.direction === 'outgoing' || section === 'colleagues')) setSection('phone');
  }
  const query = queries[section] ?? '';
  useEffect(() => {
    const hash = toHash({ section, query });
    if (hash !== (location.hash || '#/phone')) history.replaceState(null, '', hash);
  }, [section, query]);
  return {
    section,
    show: (next, asked) => {
      setSection(next);
      if (asked !== undefined) setQueries((known) => ({ ...known, [next]: asked }));
    },
    query,
    setQuery: (next) => setQueries((known) => ({ ...known, [section]: next })),
  };
}
