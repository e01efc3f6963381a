import { useCallback, useEffect, useState } from 'react';
import { usePbx } from '../../api/pbx-access.ts';
import { type LoadedSound, loadSound } from './load-sound.ts';

export type SoundState =
  | { readonly state: 'loading' }
  | { readonly state: 'loaded'; readonly sound: LoadedSound }
  | { readonly state: 'failed'; readonly retry: () => void };

/** A sound of the PBX by its path in the API. */
export function useSound(path: string): SoundState {
  const { bridge } = usePbx();
  const [sound, setSound] = useState<SoundState>({ state: 'loading' });

  const load = useCallback(() => {
    let isWanted = true;
    setSound({ state: 'loading' });
    bridge
      .soundUrl(path)
      .then(loadSound)
      .then(
        (loaded) => isWanted && setSound({ state: 'loaded', sound: loaded }),
        () => isWanted && setSound({ state: 'failed', retry: load }),
      );
    return () => {
      isWanted = false;
    };
  }, [bridge, path]);

  useEffect(load, [load]);
  return sound;
}
