/** The list with the thing at `from` put to `to`; both are places in it. */
export function withKeyMoved<Key>(keys: readonly Key[], from: number, to: number): Key[] {
  const moved = keys[from];
  const others = keys.filter((_, index) => index !== from);
  return moved === undefined ? others : [...others.slice(0, to), moved, ...others.slice(to)];
}

/** The list with the thing at `from` put before or after the one at `at`. */
export const withKeyBeside = <Key>(
  keys: readonly Key[],
  from: number,
  at: number,
  position: 'before' | 'after',
): Key[] => {
  const gap = position === 'before' ? at : at + 1;
  return withKeyMoved(keys, from, gap > from ? gap - 1 : gap);
};
