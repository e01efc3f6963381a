import { createContext } from 'react';
import type { StoreApi } from 'zustand';
import type { SoundView } from '../../phone/sound/sound-view.ts';

/** Absent until the telephone has started. */
export const SoundContext = createContext<StoreApi<SoundView> | undefined>(undefined);
