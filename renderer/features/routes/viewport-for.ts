import type { Box } from './lay-out-route.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

const MARGIN = 20;
/** Smaller, and the words on the cards cannot be read. */
const SMALLEST = 0.7;

/** All of the picture where that can be read; else as much around its first card as there is room for. */
export function viewportFor(picture: Size, frame: Size, first: Box): Viewport {
  const across = (frame.width - 2 * MARGIN) / picture.width;
  const down = (frame.height - 2 * MARGIN) / picture.height;
  const zoom = Math.max(SMALLEST, Math.min(1, across, down));
  const spareX = frame.width - picture.width * zoom;
  return {
    x: Math.max(MARGIN, spareX / 2),
    y:
      picture.height * zoom > frame.height
        ? frame.height / 2 - (first.y + first.height / 2) * zoom
        : (frame.height - picture.height * zoom) / 2,
    zoom,
  };
}

/** The viewport moved so that a card is in sight; undefined: it is. */
export function centredOn(box: Box, frame: Size, { x, y, zoom }: Viewport): Viewport | undefined {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  const isSeen =
    left >= 0 &&
    top >= 0 &&
    left + box.width * zoom <= frame.width &&
    top + box.height * zoom <= frame.height;
  if (isSeen) return undefined;
  return {
    x: frame.width / 2 - (box.x + box.width / 2) * zoom,
    y: frame.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}
