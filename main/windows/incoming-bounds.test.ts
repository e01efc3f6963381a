import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AlertPreferences } from '../../preload/contract/alerts.ts';
import { incomingBounds } from './incoming-bounds.ts';

const area = { x: 1920, y: 40, width: 1920, height: 1040 };

test('the window of a call stands in its corner of the screen, clear of the task bar', () => {
  expect(incomingBounds(area, { corner: 'top-left', size: 'small' }, 1)).toEqual({
    x: 1936,
    y: 56,
    width: 360,
    height: 140,
  });
  expect(incomingBounds(area, { corner: 'bottom-right', size: 'small' }, 1)).toEqual({
    x: 1920 + 1920 - 16 - 360,
    y: 40 + 1040 - 16 - 140,
    width: 360,
    height: 140,
  });
});

test('it grows with the calls, up to three', () => {
  const height = (calls: number) => incomingBounds(area, { corner: 'top-left', size: 'large' }, calls).height;
  expect([1, 2, 3, 4, 9].map(height)).toEqual([204, 408, 612, 612, 612]);
});

test('it is on its screen, whatever the screen, the corner and the calls', () => {
  const side = fc.integer({ min: 200, max: 8000 });
  const at = fc.integer({ min: -8000, max: 8000 });
  const { corner, size } = AlertPreferences.shape;
  fc.assert(
    fc.property(
      fc.record({ x: at, y: at, width: side, height: side }),
      fc.constantFrom(...corner.options),
      fc.constantFrom(...size.options),
      fc.nat(20),
      (screen, where, large, calls) => {
        const window = incomingBounds(screen, { corner: where, size: large }, calls);
        expect(window.x).toBeGreaterThanOrEqual(screen.x);
        expect(window.y).toBeGreaterThanOrEqual(screen.y);
        expect(window.x + window.width).toBeLessThanOrEqual(screen.x + screen.width);
        expect(window.y + window.height).toBeLessThanOrEqual(screen.y + screen.height);
      },
    ),
  );
});
