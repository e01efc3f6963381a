import type { Page } from '@playwright/test';

/** A screen that is drawn otherwise in a small window is drawn so a moment after the resize. */
const SETTLED_MS = 1000;

/**
 * Elements that stick out of the window sideways, or whose text is wider than they are. What a table has to the side
 * may be scrolled to, by keys too (WCAG 1.4.10); a picture that is moved under its frame is meant to.
 */
export async function findOverflow(page: Page): Promise<readonly string[]> {
  const deadline = performance.now() + SETTLED_MS;
  for (;;) {
    const found = await overflowNow(page);
    if (found.length === 0 || performance.now() > deadline) return found;
  }
}

function overflowNow(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // What floats finds its new place in the frame after a resize.
    const { nextFrame } = window as unknown as Record<'nextFrame', () => Promise<void>>;
    await nextFrame();
    await nextFrame();
    const visible = [
      ...document.querySelectorAll<HTMLElement>('#root *, [role=menu] *, [role=alertdialog] *'),
    ].filter(
      (element) =>
        element.checkVisibility() && !element.closest('.visually-hidden, svg, [style*="clip"], .react-flow'),
    );
    const isInTable = (element: HTMLElement) =>
      element.closest('table')?.parentElement?.matches('[tabindex="0"]') ?? false;
    return visible
      .filter((element) => !isInTable(element))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const cut = element.scrollWidth > element.clientWidth + 1 && element.children.length === 0;
        const isField = element instanceof HTMLInputElement;
        return (
          width > 0 && !isField && (left < -1 || right > innerWidth + 1 || (cut && element.clientWidth > 0))
        );
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} «${element.textContent?.slice(0, 40)}»`,
      );
  });
}
