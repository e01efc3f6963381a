import type { KeyboardEvent } from 'react';

const ROW = '[data-row]';

/** Up and down arrows walk from row to row of the element that listens, left and right within a row. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const next = target(event);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function target({ key, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const focused = document.activeElement;
  const row = focused?.closest(ROW);
  switch (key) {
    case 'ArrowDown':
      return mainButton(neighbour(currentTarget, row, 1));
    case 'ArrowUp':
      return mainButton(neighbour(currentTarget, row, -1));
    case 'ArrowRight':
      return beside(row, focused, 1);
    case 'ArrowLeft':
      return beside(row, focused, -1);
    default:
      return undefined;
  }
}

function neighbour(list: HTMLElement, row: Element | null | undefined, step: 1 | -1): Element | undefined {
  const rows = [...list.querySelectorAll(ROW)];
  return row ? rows[rows.indexOf(row) + step] : rows[0];
}

function beside(
  row: Element | null | undefined,
  focused: Element | null,
  step: 1 | -1,
): HTMLElement | undefined {
  const buttons = buttonsOf(row);
  return focused instanceof HTMLElement ? buttons[buttons.indexOf(focused) + step] : undefined;
}

function buttonsOf(row: Element | null | undefined): readonly HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('button')] : [];
}

function mainButton(row: Element | undefined): HTMLElement | undefined {
  return buttonsOf(row)[0];
}
