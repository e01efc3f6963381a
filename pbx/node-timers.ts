/** Named alarms, each at an absolute time. Setting a name again moves its alarm. */
export interface Timers {
  /** `at`: epoch milliseconds; a time that has passed rings at once. */
  set(name: string, at: number): void;
  cancel(name: string): void;
  close(): void;
}

/** Alarms of the Node process, told to `ring` by name. */
export const createNodeTimers = (ring: (name: string) => void): Timers => {
  const running = new Map<string, NodeJS.Timeout>();
  const cancel = (name: string) => {
    clearTimeout(running.get(name));
    running.delete(name);
  };
  return {
    set(name, at) {
      cancel(name);
      const timeout = setTimeout(
        () => {
          running.delete(name);
          ring(name);
        },
        Math.max(0, at - Date.now()),
      );
      running.set(name, timeout);
    },
    cancel,
    close() {
      for (const name of [...running.keys()]) cancel(name);
    },
  };
};
