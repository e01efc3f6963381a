import { beforeEach, describe, expect, it } from 'vitest';
import { createFreeWatchStore, type FreeWatchStore } from './free-watch-store.ts';
import { createLampBoard, type LampSwitchboard } from './lamp-board.ts';

const ivan = { name: 'Иван', number: '102' };
const maria = { name: 'Мария', number: '103' };

describe('tell me when free', () => {
  let lamps: LampSwitchboard;
  let told: string[];
  let watch: FreeWatchStore;
  beforeEach(() => {
    // Nothing is ever painted: the window may be hidden when a colleague hangs up.
    lamps = createLampBoard(() => undefined);
    told = [];
    watch = createFreeWatchStore(lamps, ({ name }) => told.push(name));
    lamps.set('102', { state: 'talking' });
    lamps.set('103', { state: 'talking' });
  });

  it('tells once, when the colleague can be called again', () => {
    watch.toggle(ivan);
    lamps.set('102', { state: 'on-hold' });
    lamps.set('102', { state: 'not-registered' });
    expect(told).toEqual([]);
    expect(watch.store.getState().watched).toEqual(new Set(['102']));
    lamps.set('102', { state: 'free' });
    lamps.set('102', { state: 'talking' });
    lamps.set('102', { state: 'free' });
    expect(told).toEqual(['Иван']);
    expect(watch.store.getState()).toEqual({ watched: new Set(), free: ivan });
    watch.dismiss();
    expect(watch.store.getState().free).toBeUndefined();
  });

  it('waits for several, and not for who was taken back', () => {
    watch.toggle(ivan);
    watch.toggle(maria);
    watch.toggle(ivan);
    lamps.set('102', { state: 'free' });
    lamps.set('103', { state: 'free' });
    expect(told).toEqual(['Мария']);
  });

  it('is not taken in by a lost connection', () => {
    watch.toggle(ivan);
    lamps.forget();
    expect(told).toEqual([]);
    expect(watch.store.getState().watched).toEqual(new Set(['102']));
  });
});
