/** What an element is scrolled in; null: nothing scrolls. */
export function scrollingAncestor(element: Element | null): HTMLElement | null {
  for (let one = element?.parentElement ?? null; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return null;
}
