/**
 * Power at one frequency of a part of a sound, normalised by its length: a²/4 for a sine of amplitude a.
 * `coefficient` is 2·cos(2π·frequency / sample rate).
 */
export function goertzel(part: Float32Array, coefficient: number): number {
  let previous = 0;
  let beforeThat = 0;
  for (let index = 0; index < part.length; index++) {
    const current = (part[index] ?? 0) + coefficient * previous - beforeThat;
    beforeThat = previous;
    previous = current;
  }
  const power = previous * previous + beforeThat * beforeThat - coefficient * previous * beforeThat;
  return power / (part.length * part.length);
}
