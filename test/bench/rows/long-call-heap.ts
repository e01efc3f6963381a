import { setTimeout as passing } from 'node:timers/promises';
import { Communicator } from '../../support/communicator.ts';
import { steadySound } from '../../support/steady-sound.ts';
import { quickenPages } from '../faster-clock.ts';
import { heapInUse } from '../heap.ts';
import type { Measurement } from '../measurement.ts';
import { type GrowthReading, slopeOver } from '../slope.ts';
import { summarise } from '../summarise.ts';

const HOURS = 8;
/**
 * WebRTC gives the same statistics for 50 ms: a page that lives faster would see a second without sound between any
 * two, and three of those are a dead path.
 */
const SPEED = 30;
const READINGS = 24;

/**
 * What a call of eight hours leaves in memory: all that the page does again and again it does as often as in that time, two hours of it
 * (all eight under `--long`) at thirty times the speed.
 */
export const longCallHeap: Measurement = {
  ids: ['call-heap-slope'],
  async measure({ office, seconds }) {
    await using communicator = await Communicator.launch({
      microphone: await steadySound(),
      recordsSound: false,
      prepare: (context) => quickenPages(context, SPEED),
    });
    const window = await communicator.firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    await window.dial('*43');
    await window.talks();
    const period = seconds((2 * 3600) / SPEED, (HOURS * 3600) / SPEED) / READINGS;
    const startedAt = performance.now();
    const readings: GrowthReading[] = [];
    for (let index = 0; index <= READINGS; index++) {
      await passing(period * 1000);
      const at = ((performance.now() - startedAt) * SPEED) / 3_600_000;
      readings.push({ at, value: await heapInUse(communicator, window) });
    }
    await window.talks();
    await window.hangUp();
    return [
      summarise({
        id: 'call-heap-slope',
        what: `a call of ${HOURS} h, growth of JavaScript in page and main process`,
        unit: 'MB/h',
        target: { p50: 1 },
        samples: [slopeOver(HOURS, readings)],
      }),
    ];
  },
};
