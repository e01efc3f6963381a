import { useEffect } from 'react';
import { partElementId } from './own-group.tsx';

export interface GoToPartProps {
  /** Empty: nowhere. */
  readonly place: string;
  readonly arrived: () => void;
}

/** Brings a group into view, once it is there: the search led to it. */
export function GoToPart({ place, arrived }: GoToPartProps) {
  useEffect(() => {
    if (place === '') return;
    const part = document.getElementById(partElementId(place));
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
    arrived();
  }, [place, arrived]);
  return null;
}
