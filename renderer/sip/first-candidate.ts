import { isUsableCandidate } from './gathering-cutoff.ts';

/** Without an address after this long the offer leaves all the same: our checks tell the far side where we are. */
const LONGEST_MS = 80;

/** Resolves once the description that `setDescription` sets has an address in it that can carry a call, or time is up. */
export async function firstCandidate(
  connection: RTCPeerConnection,
  setDescription: () => Promise<void>,
): Promise<void> {
  const done = new AbortController();
  const found = new Promise<void>((resolve) => {
    const look = ({ candidate }: RTCPeerConnectionIceEvent): void => {
      if (candidate === null || isUsableCandidate(candidate)) resolve();
    };
    connection.addEventListener('icecandidate', look, { signal: done.signal });
  });
  try {
    await setDescription();
    await Promise.race([found, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
  } finally {
    done.abort();
  }
}
