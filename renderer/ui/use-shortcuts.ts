import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

/** `KeyboardEvent.key` or `.code` → what it does. Codes (`KeyM`) work in any keyboard layout. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Elements that have a use for these keys themselves. */
const BUSY = 'input, textarea, [role=menu], [role=alertdialog]';
const PRESSABLE = 'button, a, summary, [role=checkbox]';

/** Keys that work wherever the focus is, except where somebody types or a menu or question is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  const keys = Object.keys(shortcuts).sort().join(' ');

  useEffect(() => {
    if (keys === '') return;
    const bindings = keys
      .split(' ')
      .map((key) => [key, pressed(key, () => current.current[key]?.())] as const);
    return tinykeys(window, Object.fromEntries(bindings));
  }, [keys]);
}

function pressed(key: string, run: () => void) {
  return (event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.repeat || !(target instanceof Element)) return;
    if (key === 'Escape' ? target.closest('[role=menu], [role=alertdialog]') : target.closest(BUSY)) return;
    if (key === 'Enter' && target.closest(PRESSABLE)) return;
    event.preventDefault();
    run();
  };
}
