import { setTimeout as passing } from 'node:timers/promises';
import { Communicator } from '../../support/communicator.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { Measurement } from '../measurement.ts';
import { memoryOf } from '../process-load.ts';
import { type GrowthReading, slopeOf } from '../slope.ts';
import { summarise } from '../summarise.ts';

/** Buffers and caches of a fresh call. */
const SETTLING_S = 300;
const PERIOD_S = 30;

/** All memory of the app, WebRTC's own included, in a call as long as an hour of patience. */
export const longCallMemory: Measurement = {
  ids: ['call-memory-slope'],
  onlyLong: true,
  async measure({ office, seconds }) {
    await using communicator = await Communicator.launch({
      microphone: await steadySound(),
      recordsSound: false,
    });
    const window = await communicator.firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    await window.dial('*43');
    await window.talks();
    await passing(seconds(SETTLING_S) * 1000);
    const startedAt = performance.now();
    const until = startedAt + seconds(600, 3600) * 1000;
    const readings: GrowthReading[] = [];
    while (performance.now() < until) {
      const at = (performance.now() - startedAt) / 3_600_000;
      readings.push({ at, value: await memoryOf(communicator.pid) });
      await passing(seconds(PERIOD_S) * 1000);
    }
    await window.hangUp();
    return [
      summarise({
        id: 'call-memory-slope',
        what: 'a call of an hour, growth of all memory of the app',
        unit: 'MB/h',
        target: { p50: 1 },
        samples: [slopeOf(readings)],
      }),
    ];
  },
};
