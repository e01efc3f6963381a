import type { networkInterfaces } from 'node:os';

/** Asking takes some 50 µs; no operating system tells of a change by itself without code of its own for each. */
const LOOK_MS = 500;
/** Only one link away (RFC 3927, RFC 4291 §2.5.6): nothing that a phone talks to is reached from there. */
const LINK_LOCAL = /^(169\.254\.|fe[89ab])/i;

/**
 * Tells when addresses of this computer come or go, as when somebody walks from the cable to the Wi-Fi. Chromium
 * says `online` only when there was no network at all. Returns the way to stop watching.
 *
 * @param changed is told the addresses that are there no longer
 */
export function watchNetwork(
  interfaces: typeof networkInterfaces,
  changed: (gone: readonly string[]) => void,
): () => void {
  let known = addressesOf(interfaces);
  const timer = setInterval(() => {
    const now = addressesOf(interfaces);
    const gone = [...known].filter((address) => !now.has(address));
    const isChanged = gone.length > 0 || now.size !== known.size;
    known = now;
    if (isChanged) changed(gone);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

function addressesOf(interfaces: typeof networkInterfaces): ReadonlySet<string> {
  const all = Object.values(interfaces()).flatMap((addresses) => addresses ?? []);
  const outward = all.filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address));
  return new Set(outward.map(({ address }) => address));
}
