/** A person who touches nothing for so long is taken to be at something else. */
const LEAVES_AFTER_MS = 15_000;
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/**
 * Tells when a person begins to use this window (pointer or keys) and when they have left it alone for a while.
 * Somebody is there at first. The listener runs before the sign itself is handled. Returns how to stop.
 */
export function watchAttendance(tell: (isThere: boolean) => void): () => void {
  const listening = new AbortController();
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let lastSign = performance.now();

  const look = () => {
    const left = lastSign + LEAVES_AFTER_MS - performance.now();
    leaving = left > 0 ? setTimeout(look, left) : undefined;
    if (leaving === undefined) tell(false);
  };
  const sign = () => {
    lastSign = performance.now();
    if (leaving !== undefined) return;
    leaving = setTimeout(look, LEAVES_AFTER_MS);
    tell(true);
  };
  for (const type of SIGNS)
    window.addEventListener(type, sign, { capture: true, passive: true, signal: listening.signal });
  leaving = setTimeout(look, LEAVES_AFTER_MS);
  return () => {
    listening.abort();
    clearTimeout(leaving);
  };
}
