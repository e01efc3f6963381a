import { setTimeout as passing } from 'node:timers/promises';
import { Communicator } from '../../support/communicator.ts';
import type { CommunicatorWindow } from '../../support/communicator-window.ts';
import { clockLamps, lampPaintedAt, readLampClock, startLampClock } from '../lamps/lamp-clock.ts';
import { LampPhone } from '../lamps/lamp-phone.ts';
import { LargeOffice } from '../lamps/large-office.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

/** The engine takes 500 connections; lamps whose telephones never come are lamps all the same. */
const MOVING_LAMPS = 400;
const TICK_MS = 10;

/** The list of a company's colleagues, before the eyes of one of them. */
export const lampFrames: Measurement = {
  ids: ['lamp-painted', 'lamp-frames'],
  async measure({ times, seconds }) {
    await using office = await LargeOffice.open();
    await using communicator = await Communicator.launch({ prepare: clockLamps });
    const window = await communicator.firstWindow();
    await window.signIn(office.administrator);
    await window.becomesRegistered();
    await window.showColleagues();
    await using scope = new AsyncDisposableStack();
    const phones = await LampPhone.openAll(office.sipUrl, office.lamps.slice(0, MOVING_LAMPS));
    for (const phone of phones) scope.use(phone);
    const painted = await paintTimes(window, phones, times(60));
    const frames = await framesOfChanges(window, phones, seconds(20));
    return [
      summarise({
        id: 'lamp-painted',
        what: `a lamp of ${office.lamps.length} changes → painted`,
        unit: 'ms',
        target: { p95: 50 },
        samples: painted,
      }),
      summarise({
        id: 'lamp-frames',
        what: `${office.lamps.length} lamps at 100 changes a second: frames`,
        unit: 'ms',
        target: { worst: 50 },
        samples: frames,
      }),
    ];
  },
};

/** Of the first lamps of the list, which are on the screen. */
async function paintTimes(
  { page }: CommunicatorWindow,
  phones: readonly LampPhone[],
  count: number,
): Promise<readonly number[]> {
  const [first] = phones;
  if (first === undefined) return [];
  const samples: number[] = [];
  for (let index = 0; index < count; index++) {
    await passing(100);
    const changedAt = first.change();
    samples.push((await lampPaintedAt(page, first.owner.name, changedAt)) - changedAt);
  }
  return samples;
}

/** Milliseconds between frames while a hundred lamps a second change, one after another. */
async function framesOfChanges(
  { page }: CommunicatorWindow,
  phones: readonly LampPhone[],
  seconds: number,
): Promise<readonly number[]> {
  await startLampClock(page);
  const startedAt = performance.now();
  let changes = 0;
  for (let now = startedAt; now - startedAt < seconds * 1000; now = performance.now()) {
    // As many as are due: a timer that comes late must not make it less.
    for (; changes * TICK_MS < now - startedAt; changes++) phones[changes % phones.length]?.change();
    await passing(TICK_MS);
  }
  const { frames, painted } = await readLampClock(page);
  if (painted === 0) throw new Error('no lamp on the screen changed');
  return frames;
}
