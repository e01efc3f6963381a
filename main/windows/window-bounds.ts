import type { WindowBounds } from '../settings/settings.ts';

export const DEFAULT_SIZE = { width: 400, height: 720 } as const;
export const MINIMUM_SIZE = { width: 340, height: 560 } as const;
/** Own state, and the call that goes on. */
export const MINI_SIZE = { width: 340, height: 150 } as const;

/** How far one more window stands from the one it was opened from, so that both are seen. */
const CASCADE = 28;
/** Of the title bar, this much must be on a screen to be caught with the mouse. */
const GRIP = 48;

/**
 * Where a window opens: where the last one was, moved aside when a window `stands` there already, and at the
 * default place (no x and y) when that is on no screen any more. All in device-independent pixels.
 */
export function openingBounds(
  saved: WindowBounds | null,
  stands: WindowBounds | undefined,
  screens: readonly WindowBounds[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  const from = stands ?? saved;
  if (!from) return DEFAULT_SIZE;
  const size = {
    width: Math.max(from.width, MINIMUM_SIZE.width),
    height: Math.max(from.height, MINIMUM_SIZE.height),
  };
  const shift = stands ? CASCADE : 0;
  const place = { x: from.x + shift, y: from.y + shift };
  return screens.some((screen) => canBeCaught({ ...size, ...place }, screen)) ? { ...size, ...place } : size;
}

function canBeCaught(window: WindowBounds, screen: WindowBounds): boolean {
  const overlap = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return overlap >= GRIP && window.y >= screen.y && window.y <= screen.y + screen.height - GRIP;
}
