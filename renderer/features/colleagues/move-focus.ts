import type { KeyboardEvent } from 'react';

/** Up and down arrows walk through the buttons of the element that listens. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('li button')];
  const current =
    document.activeElement instanceof HTMLElement ? buttons.indexOf(document.activeElement) : -1;
  const next = buttons[current + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
