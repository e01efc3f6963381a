import { useState } from 'react';
import type { CallView } from '../../phone/phone-view.ts';
import type { SectionId } from './sections.ts';

/**
 * The section that is shown. A call that the person places brings the phone up, whatever was there; one that
 * comes in does so from the colleagues, and leaves whoever reads or edits where they are: the bar shows it.
 */
export function useSection(call: CallView | undefined): [SectionId, (section: SectionId) => void] {
  const [section, setSection] = useState<SectionId>('phone');
  const [shownCall, setShownCall] = useState(call?.id);
  if (call?.id !== shownCall) {
    setShownCall(call?.id);
    if (call && (call.direction === 'outgoing' || section === 'colleagues')) setSection('phone');
  }
  return [section, setSection];
}
