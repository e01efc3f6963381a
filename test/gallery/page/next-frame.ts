/** A page that has nothing to paint may be given no frame for long. */
const LONGEST_MS = 100;

/** Resolves when the next frame is drawn, or would have been long ago. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, LONGEST_MS);
  });
}
