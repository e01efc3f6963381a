import { lazy, Suspense, useEffect, useState } from 'react';
import type { CommandSearchProps } from './command-search.tsx';

const CommandSearch = lazy(async () => ({ default: (await import('./command-search.tsx')).CommandSearch }));

/** Ctrl/Cmd+K, wherever the focus is and whatever the keyboard layout, opens the search of everything. */
export function SearchAnywhere(props: Omit<CommandSearchProps, 'close'>) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  if (!isOpen) return null;
  return (
    <Suspense>
      <CommandSearch {...props} close={() => setOpen(false)} />
    </Suspense>
  );
}
