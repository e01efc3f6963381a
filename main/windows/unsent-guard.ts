/**
 * What becomes of a window that would go with changes which have not reached the PBX. Its page holds it back; what is
 * on its way gets a moment to arrive; then the person is asked.
 *
 *   calm ──held──▶ waiting ──moment──▶ trying ──held──▶ asking ──stays──▶ calm
 *                                                          └──leaves──▶ leaving
 */
export interface UnsentGuardPorts {
  /** Resolves when what was on its way has had its time. */
  readonly moment: () => Promise<void>;
  /** Whether the person goes all the same. */
  readonly ask: () => Promise<boolean>;
  /** Tries again what the page held back. */
  readonly tryAgain: () => void;
  /** Nothing is to end any more. */
  readonly stay: () => void;
}

export interface UnsentGuard {
  /** The page held its window back. `preventDefault` lets the window go all the same. */
  held(event: { preventDefault(): void }): void;
  /** The window's page makes room for another, whatever it holds. */
  release(): void;
  /** Another page is there, with nothing to lose yet. */
  arm(): void;
}

export function createUnsentGuard({ moment, ask, tryAgain, stay }: UnsentGuardPorts): UnsentGuard {
  let state: 'calm' | 'waiting' | 'trying' | 'asking' | 'leaving' = 'calm';
  const wait = async () => {
    state = 'waiting';
    await moment();
    state = 'trying';
    tryAgain();
  };
  const question = async () => {
    state = 'asking';
    const leaves = await ask().catch(() => false);
    state = leaves ? 'leaving' : 'calm';
    if (!leaves) return stay();
    // Chromium takes no notice of a further attempt before it is through with the last one.
    await moment();
    tryAgain();
  };
  return {
    held(event) {
      if (state === 'leaving') event.preventDefault();
      else if (state === 'calm') void wait();
      else if (state === 'trying') void question();
    },
    release() {
      state = 'leaving';
    },
    arm() {
      state = 'calm';
    },
  };
}
