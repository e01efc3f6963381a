import { useState } from 'react';
import type { CallView } from '../../phone/phone-view.ts';
import type { Section } from './section-tabs.tsx';

/** The section of a compact window. A new call brings the phone up, whatever was there. */
export function useSection(call: CallView | undefined): [Section, (section: Section) => void] {
  const [section, setSection] = useState<Section>('phone');
  const [shownCall, setShownCall] = useState(call?.id);
  if (call?.id !== shownCall) {
    setShownCall(call?.id);
    if (call) setSection('phone');
  }
  return [section, setSection];
}
