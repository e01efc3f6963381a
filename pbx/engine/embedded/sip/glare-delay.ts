/**
 * How long to wait before repeating a re-INVITE that met another one (491, RFC 3261 §14.1), ms: 2.1 to 4 s for
 * the side that made up the Call-ID, 0 to 2 s for the other, in steps of 10 ms.
 * @param random 0 up to, not including, 1
 */
export function glareDelay(ownsCallId: boolean, random: number): number {
  const [from, steps] = ownsCallId ? [2_100, 191] : [0, 201];
  return from + 10 * Math.floor(random * steps);
}
