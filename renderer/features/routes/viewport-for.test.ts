import { expect, test } from 'vitest';
import { centredOn, viewportFor } from './viewport-for.ts';

const frame = { width: 800, height: 500 };
const first = { x: 0, y: 0, width: 200, height: 60 };

test('shows a small picture in the middle, and no larger than it is', () => {
  expect(viewportFor({ width: 400, height: 100 }, frame, first)).toEqual({ x: 200, y: 200, zoom: 1 });
});

test('shows the beginning of a picture that could not be read as a whole', () => {
  expect(viewportFor({ width: 4000, height: 2000 }, frame, first)).toEqual({
    x: 20,
    y: 250 - 30 * 0.7,
    zoom: 0.7,
  });
});

test('moves to a card that is out of sight only', () => {
  const box = { x: 900, y: 100, width: 200, height: 100 };
  expect(centredOn(box, frame, { x: -600, y: 0, zoom: 1 })).toBeUndefined();
  expect(centredOn(box, frame, { x: 0, y: 0, zoom: 1 })).toEqual({ x: -600, y: 100, zoom: 1 });
});
