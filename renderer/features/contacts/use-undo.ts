import { useEffect, useState } from 'react';

/** How long a change can be taken back by one press. */
const OFFERED_MS = 10_000;

interface Offer {
  readonly words: string;
  readonly undo: () => Promise<void>;
}

/** The last change, to be taken back while it is offered; or that it could not be made. */
export function useUndo() {
  const [offer, setOffer] = useState<Offer>();
  const [hasFailed, setFailed] = useState(false);
  const attempt = async (change: Promise<unknown>): Promise<boolean> => {
    const isDone = await change.then(
      () => true,
      () => false,
    );
    setFailed(!isDone);
    return isDone;
  };
  useEffect(() => {
    if (!offer) return;
    const timer = setTimeout(() => setOffer(undefined), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offer]);
  return {
    offered: offer?.words,
    hasFailed,
    /** Waits for a change; false: it could not be made, which is shown. */
    attempt,
    offer: (words: string, undo: () => Promise<void>) => setOffer({ words, undo }),
    take: () => {
      setOffer(undefined);
      if (offer) void attempt(offer.undo());
    },
  };
}
