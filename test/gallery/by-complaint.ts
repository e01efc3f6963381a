/** Turns picture → complaints into complaint → pictures: the same fault is told once. */
export function byComplaint(
  wrong: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const pictures = new Map<string, string[]>();
  for (const [picture, lines] of wrong) {
    for (const line of new Set(lines.map(withoutIds))) {
      pictures.set(line, [...(pictures.get(line) ?? []), picture]);
    }
  }
  return pictures;
}

/** React's generated ids differ from page to page. */
const withoutIds = (line: string): string => line.replace(/#react-aria\S+/g, '#…');
