import type { ReactNode } from 'react';
import type { StoreApi } from 'zustand';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { SoundContext } from './sound-context.ts';

export interface SoundProviderProps {
  readonly sound: StoreApi<SoundView> | undefined;
  readonly children: ReactNode;
}

/** Gives what is below it the sound devices: the settings, a call, notices. */
export function SoundProvider({ sound, children }: SoundProviderProps) {
  return <SoundContext value={sound}>{children}</SoundContext>;
}
