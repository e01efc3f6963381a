import type { App, Event } from 'electron';

/** A person who quits waits no longer than this for servers that do not answer. */
const PATIENCE_MS = 1500;

/** Lets the program end when `farewell` is said, or takes too long; `close` follows before it is gone. */
export function endPolitely(
  app: Pick<App, 'quit'> & { on(event: 'will-quit', listener: (event: Prevented) => void): unknown },
  farewell: () => Promise<unknown>,
  close: () => void,
): void {
  let state: 'running' | 'leaving' | 'gone' = 'running';
  const leave = async (): Promise<void> => {
    state = 'leaving';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([farewell().catch(() => undefined), tooLong]);
    clearTimeout(timer);
    // Electron takes no notice of `quit` before it has seen that the last one was prevented.
    await new Promise((resolve) => setImmediate(resolve));
    state = 'gone';
    try {
      close();
    } finally {
      app.quit();
    }
  };
  app.on('will-quit', (event) => {
    if (state === 'gone') return;
    event.preventDefault();
    if (state === 'running') void leave();
  });
}

type Prevented = Pick<Event, 'preventDefault'>;
