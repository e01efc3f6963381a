import { expect, test } from 'vitest';
import { DEFAULT_SIZE, openingBounds } from './window-bounds.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const saved = { x: 100, y: 80, width: 500, height: 800 };

test('the first window has the default size, where the system puts it', () => {
  expect(openingBounds(null, undefined, [screen])).toEqual(DEFAULT_SIZE);
});

test('a window opens where the last one was', () => {
  expect(openingBounds(saved, undefined, [screen])).toEqual(saved);
});

test('one more window stands beside the open one, with its size', () => {
  const { x, y, ...size } = saved;
  expect(openingBounds(null, saved, [screen])).toEqual({ ...size, x: x + 28, y: y + 28 });
});

test('a window that was on a screen that is gone comes back to one that is there', () => {
  expect(openingBounds({ ...saved, x: 2500 }, undefined, [screen])).toEqual({ width: 500, height: 800 });
  expect(openingBounds({ ...saved, y: -400 }, undefined, [screen])).toEqual({ width: 500, height: 800 });
  expect(openingBounds({ ...saved, x: 2500 }, undefined, [screen, { ...screen, x: 1920 }])).toMatchObject({
    x: 2500,
  });
});

test('a window is never smaller than its content needs', () => {
  expect(openingBounds({ ...saved, width: 10, height: 10 }, undefined, [screen])).toMatchObject({
    width: 340,
    height: 560,
  });
});
