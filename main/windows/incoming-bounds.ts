import type { AlertPreferences } from '../../preload/contract/alerts.ts';
import type { WindowBounds } from '../settings/settings.ts';

/** Between the window and the edges of the screen. */
const MARGIN = 16;
/** More calls than this ring in a list that can be scrolled. */
const MOST_ROWS = 3;

/** Of one call, as `renderer/features/incoming` draws it. */
const SIZES = {
  small: { width: 360, row: 140 },
  large: { width: 460, row: 204 },
} as const;

/**
 * Where the window of calls that ring stands on a screen. `area`: what of the screen task bars leave free, in
 * device-independent pixels. It is never larger than that.
 */
export function incomingBounds(
  area: WindowBounds,
  { corner, size }: Pick<AlertPreferences, 'corner' | 'size'>,
  calls: number,
): WindowBounds {
  const wanted = SIZES[size];
  const width = Math.min(wanted.width, area.width - 2 * MARGIN);
  const rows = Math.min(Math.max(calls, 1), MOST_ROWS);
  const height = Math.min(wanted.row * rows, area.height - 2 * MARGIN);
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  return {
    x: isLeft ? area.x + MARGIN : area.x + area.width - MARGIN - width,
    y: isTop ? area.y + MARGIN : area.y + area.height - MARGIN - height,
    width,
    height,
  };
}
