/** The list with the thing at `from` put to `to`; both are places in it. */
export function withKeyMoved<Key>(keys: readonly Key[], from: number, to: number): Key[] {
  const moved = keys[from];
  const others = keys.filter((_, index) => index !== from);
  return moved === undefined ? others : [...others.slice(0, to), moved, ...others.slice(to)];
}
