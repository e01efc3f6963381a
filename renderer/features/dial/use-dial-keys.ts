import { useEffect } from 'react';

/** As they are shown in tooltips and on the sheet of keys. */
export const REDIAL_KEYS = 'Ctrl+Enter';
export const GROUP_PICKUP_KEY = 'F8';

/** Something asks a question, or lists what can be done: keys are its own. */
const BUSY = '[role=menu], [role=dialog], [role=alertdialog]';

/** Keys that do the same as the buttons beside «Позвонить», also while a number is typed. */
export function useDialKeys(redial: (() => void) | undefined, pickUpGroup: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const run = isRedial(event) ? redial : isPickUp(event) ? pickUpGroup : undefined;
      if (!run || event.repeat || document.querySelector(BUSY)) return;
      // Before the number field takes Enter for its own.
      event.stopPropagation();
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [redial, pickUpGroup]);
}

const isRedial = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey;

const isPickUp = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  code === 'F8' && !ctrlKey && !metaKey && !altKey && !shiftKey;
