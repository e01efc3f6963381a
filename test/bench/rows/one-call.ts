import { setTimeout as passing } from 'node:timers/promises';
import { Communicator } from '../../support/communicator.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { Measurement } from '../measurement.ts';
import { loadOf } from '../process-load.ts';
import { summarise } from '../summarise.ts';

const SAMPLES = 10;
/** How long a call's beginning echoes. */
const SETTLING_S = 10;

/** The app in one call with the echo test: its own processes only, the PBX is elsewhere. */
export const oneCall: Measurement = {
  ids: ['call-cpu'],
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
    const samples: number[] = [];
    for (let index = 0; index < SAMPLES; index++)
      samples.push(await loadOf(communicator.pid, seconds(60, 120) / SAMPLES));
    await window.hangUp();
    return [
      summarise({
        id: 'call-cpu',
        what: 'one call, processor of the app',
        unit: '% of a core',
        target: { p50: 8 },
        samples,
      }),
    ];
  },
};
