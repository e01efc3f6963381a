/** Tells whoever serves a signed-in client to look whether it still is. */
export interface SessionEndings {
  /** Some or all sessions of this employee have ended. */
  announce(employee: string): void;
  /** Answers how to stop. */
  listen(employee: string, listener: () => void): () => void;
}

export const createSessionEndings = (): SessionEndings => {
  const listeners = new Map<string, Set<() => void>>();
  return {
    announce(employee) {
      for (const listener of [...(listeners.get(employee) ?? [])]) listener();
    },
    listen(employee, listener) {
      const those = listeners.get(employee) ?? new Set();
      listeners.set(employee, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0) listeners.delete(employee);
      };
    },
  };
};
