import { createContext } from 'react';
import type { FreeWatchStore } from '../../stores/free-watch-store.ts';

/** Who is waited for; undefined until the phone has started. */
export const FreeWatchContext = createContext<FreeWatchStore | undefined>(undefined);
