import type { WebContents } from 'electron';
import type { Log } from '../log/log.ts';

/** Keeps a page where it is: it cannot leave, open a window, or embed another page. Only main moves it. */
export function guardWebContents(contents: WebContents, log: Log): void {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    event.preventDefault();
    log.warn(`Refused: ${what}`);
  };
  contents.on('will-navigate', refuse('navigation'));
  contents.on('will-frame-navigate', refuse('navigation of a frame'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.setWindowOpenHandler(() => {
    log.warn('Refused: new window');
    return { action: 'deny' };
  });
}
