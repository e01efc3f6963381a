import { expect, test, vi } from 'vitest';
import type { OwnStatus } from '../../preload/contract/own-status.ts';
import { keepOwnStatus } from './own-status.ts';

/** A PBX that keeps a status, and takes changes of it or not. */
function pbx(kept: OwnStatus, takes = true) {
  const source = {
    kept,
    changed: (): void => undefined,
    forgotten: 0,
    rule: null as number | null,
    load: async () => ({ status: source.kept, awayAfterMinutes: source.rule }),
    save: async (status: OwnStatus) => {
      if (takes) source.kept = status;
      return takes;
    },
    onChange(listener: () => void) {
      source.changed = listener;
      return () => {
        source.forgotten++;
      };
    },
  };
  return source;
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the status is the one that the PBX keeps, also when it changes elsewhere', async () => {
  const source = pbx('away');
  const own = keepOwnStatus(source, () => {});
  await settled();
  expect(own.view.status).toBe('away');
  source.kept = 'do-not-disturb';
  source.changed();
  await settled();
  expect(own.view.status).toBe('do-not-disturb');
});

test('a choice shows at once, and goes back when the PBX refuses it', async () => {
  const show = vi.fn();
  const own = keepOwnStatus(pbx('available', false), show);
  await settled();
  own.set('away');
  expect(own.view).toEqual({ status: 'away', awayAfterMinutes: null, trouble: false });
  await settled();
  expect(own.view).toEqual({ status: 'available', awayAfterMinutes: null, trouble: true });
  expect(show).toHaveBeenCalledTimes(2);
});

test('what was read before a choice does not undo it', async () => {
  const source = pbx('available');
  const own = keepOwnStatus(source, () => {});
  source.changed();
  own.set('do-not-disturb');
  await settled();
  expect(own.view.status).toBe('do-not-disturb');
  expect(source.kept).toBe('do-not-disturb');
});

test('the rule of being away is the PBX’s, also when it is read around a choice', async () => {
  const source = pbx('available');
  const show = vi.fn();
  const own = keepOwnStatus(source, show);
  await settled();
  source.rule = 10;
  source.changed();
  own.set('do-not-disturb');
  await settled();
  expect(own.view).toEqual({ status: 'do-not-disturb', awayAfterMinutes: 10, trouble: false });
});

test('without a PBX that knows of it, the status is one’s own', () => {
  const own = keepOwnStatus(undefined, () => {});
  own.set('do-not-disturb');
  expect(own.view.status).toBe('do-not-disturb');
});

test('nothing is heard any more once it is stopped', () => {
  const source = pbx('away');
  keepOwnStatus(source, () => {}).stop();
  expect(source.forgotten).toBe(1);
});
