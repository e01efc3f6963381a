import { lazy, Suspense, useEffect, useState } from 'react';
import type { GlobalShortcuts } from '../../../preload/contract/shortcuts.ts';

const CheatSheet = lazy(async () => ({ default: (await import('./cheat-sheet.tsx')).CheatSheet }));

/** «?» opens the sheet of keys, wherever the focus is and whatever the layout; not where somebody is writing. */
export function CheatSheetAnywhere({ shortcuts }: { readonly shortcuts: GlobalShortcuts }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <CheatSheet shortcuts={shortcuts} close={() => setOpen(false)} />
    </Suspense>
  );
}

/** An empty field is not being written in: the number field has the focus most of the day. */
function isWriting({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.value !== '';
  return target.closest('textarea, [role=menu], [role=dialog], [role=alertdialog]') !== null;
}
