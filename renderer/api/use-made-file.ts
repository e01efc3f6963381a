import { useState } from 'react';
import type { MadeFile } from '../../preload/contract/made-file.ts';
import type { SaveOutcome } from '../../preload/contract/pbx-api.ts';
import { usePbx } from './pbx-access.ts';

export interface MadeFileSaving {
  /** Of the last one; undefined: nothing was saved yet. */
  readonly outcome: SaveOutcome | undefined;
  /** Asks where to; `make` rejects when the file cannot be made. */
  readonly save: (make: () => Promise<MadeFile>) => void;
}

/** For a file that the page makes itself. */
export function useMadeFile(): MadeFileSaving {
  const { bridge } = usePbx();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const save: MadeFileSaving['save'] = (make) => {
    setOutcome(undefined);
    make()
      .then((file) => bridge.saveMade(file))
      .then(setOutcome, () => setOutcome('failed'));
  };
  return { outcome, save };
}
