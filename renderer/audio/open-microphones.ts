import type { Microphone } from './call-audio.ts';

/** A microphone as it was opened, before anybody can be told that it is lost. */
export type OpenedMicrophone = Omit<Microphone, 'onLost'>;

/** The microphones that are open. Each tells once, and only before it is closed, that it should be opened anew. */
export class OpenMicrophones {
  /** Loses one. */
  readonly #open = new Set<() => void>();

  /** `make` gets what to call when the device is gone. */
  add(make: (lost: () => void) => OpenedMicrophone): Microphone {
    let tell: (() => void) | undefined;
    let isLost = false;
    const lost = (): void => {
      if (!this.#open.delete(lost)) return;
      isLost = true;
      tell?.();
    };
    this.#open.add(lost);
    const { close, ...opened } = make(lost);
    return {
      ...opened,
      // It may be lost before whoever asked for it has it in hands.
      onLost: (listener) => {
        tell = listener;
        if (isLost) listener();
      },
      close: () => {
        this.#open.delete(lost);
        close();
      },
    };
  }

  /** Another device was chosen. */
  loseAll(): void {
    for (const lost of [...this.#open]) lost();
  }
}
