/** Owns what must be closed, and closes it in the reverse order of opening, each thing once. */
export interface Scope {
  own(close: () => void | Promise<void>): void;
  /** Closes everything even when something fails to close; rejects with the first failure. */
  close(): Promise<void>;
}

export const createScope = (): Scope => {
  const owned: (() => void | Promise<void>)[] = [];
  let closing: Promise<void> | undefined;

  const closeAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (let close = owned.pop(); close; close = owned.pop()) {
      try {
        await close();
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
  };

  return {
    own: (close) => void owned.push(close),
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
};
