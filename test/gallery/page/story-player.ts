import { nextFrame } from './next-frame.ts';

const LIMIT_MS = 5000;

/** Does to a story what a person would: names are those that screen readers read. */
export class StoryPlayer {
  /** Presses the first visible button, link or summary of that name. */
  async press(name: string): Promise<void> {
    (await this.find('button, summary, [role^=menuitem]', name)).click();
  }

  /** Presses the first element of a kind that says this among other things. */
  async pressSaying(selector: string, text: string): Promise<void> {
    const saying = () =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) =>
        textContent?.includes(text),
      );
    (await until(saying, text)).click();
  }

  async fill(name: string, text: string): Promise<void> {
    const field = await this.find('input', name);
    if (!(field instanceof HTMLInputElement)) throw new Error(`«${name}» is no field.`);
    // React listens to the element's own setter; the prototype's goes past it.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Waits for an element to be there. */
  async sees(selector: string): Promise<void> {
    await until(() => document.querySelector(selector), selector);
  }

  /** Waits for it not to be there. */
  async misses(selector: string): Promise<void> {
    await until(() => document.querySelector(selector) === null, `page without ${selector}`);
  }

  private find(selector: string, name: string): Promise<HTMLElement> {
    const named = () =>
      [...document.querySelectorAll<HTMLElement>(selector)].find(
        (element) => element.checkVisibility() && !element.matches(':disabled') && nameOf(element) === name,
      );
    return until(named, name);
  }
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
  return (element.getAttribute('aria-label') ?? label?.textContent ?? withoutHidden(element)).trim();
}

function withoutHidden(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
  return copy.textContent ?? '';
}

async function until<Found>(find: () => Found | null | undefined, what: string): Promise<Found> {
  const deadline = performance.now() + LIMIT_MS;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`There is no «${what}».`);
    await nextFrame();
  }
}
