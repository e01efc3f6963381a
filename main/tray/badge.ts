import { join } from 'node:path';
import { app, type BrowserWindow, nativeImage } from 'electron';

/** More than this is drawn as «9+». */
const LARGEST_DRAWN = 9;

export interface BadgePorts {
  /** The folder of `badge-<n>.png` and `badge-more.png`. */
  readonly icons: string;
  readonly windows: () => readonly BrowserWindow[];
  /** For screen readers: «пропущено: 2». */
  readonly words: (missed: number) => string;
}

/** How many calls were missed, on the program's icon: Windows, macOS and the Linux docks that can. */
export function createBadge({ icons, windows, words }: BadgePorts): (missed: number) => void {
  let shown = 0;
  return (missed) => {
    if (missed === shown) return;
    shown = missed;
    if (process.platform !== 'win32') {
      app.setBadgeCount(missed);
      return;
    }
    const name = missed > LARGEST_DRAWN ? 'more' : String(missed);
    const overlay = missed === 0 ? null : nativeImage.createFromPath(join(icons, `badge-${name}.png`));
    for (const window of windows()) window.setOverlayIcon(overlay, missed === 0 ? '' : words(missed));
  };
}
