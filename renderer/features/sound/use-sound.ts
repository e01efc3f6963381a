import { useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { SoundView } from '../../phone/sound/sound-view.ts';
import { SoundContext } from './sound-context.ts';

type Readable = Pick<StoreApi<SoundView | undefined>, 'getState' | 'getInitialState' | 'subscribe'>;

const notYet: Readable = createStore(() => undefined);

/** The sound devices as they are now; undefined until the telephone has started. */
export function useSound(): SoundView | undefined {
  const sound: Readable = useContext(SoundContext) ?? notYet;
  return useStore(sound);
}
