import { type RefObject, useEffect } from 'react';

const OWNER_OF_KEYS = 'input, textarea, [role=menu], [role=dialog], [role=alertdialog]';
const TYPED = /^[\p{L}\d+*#]$/u;

/**
 * Whatever is typed with the focus elsewhere goes into the field: the focus moves before the browser delivers
 * the character. The same for what is pasted.
 */
export function useTypingAnywhere(field: RefObject<HTMLInputElement | null>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isTaken(event) && (isTyping(event) || isPasting(event))) focusEnd(field.current);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [field, isOn]);
}

function isTaken({ target }: Event): boolean {
  return target instanceof Element && target.closest(OWNER_OF_KEYS) !== null;
}

function isTyping({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey && (TYPED.test(key) || key === 'Backspace');
}

function isPasting({ code, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && code === 'KeyV';
}

function focusEnd(field: HTMLInputElement | null): void {
  if (!field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
