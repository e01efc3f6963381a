const HUES = [12, 38, 70, 118, 152, 185, 215, 245, 272, 300, 328, 350];
const FNV_PRIME = 0x01000193;

/** A colour that stays with a name: degrees on the OKLCH wheel, from a palette of twelve. */
export function hueOfName(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), FNV_PRIME);
  return HUES[((hash >>> 16) ^ (hash & 0xffff)) % HUES.length] ?? 0;
}
