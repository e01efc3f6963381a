import { useEffect, useState } from 'react';

/** How long a change can be taken back by one press. */
const OFFERED_MS = 10_000;

interface Offer {
  readonly words: string;
  readonly undo: () => Promise<void>;
}

/** The last change, to be taken back while it is offered. */
export function useUndo() {
  const [offer, setOffer] = useState<Offer>();
  useEffect(() => {
    if (!offer) return;
    const timer = setTimeout(() => setOffer(undefined), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offer]);
  return {
    offered: offer?.words,
    offer: (words: string, undo: () => Promise<void>) => setOffer({ words, undo }),
    take: () => {
      setOffer(undefined);
      void offer?.undo();
    },
  };
}
