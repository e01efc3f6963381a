import { PbxProcess } from '../../support/pbx-process.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { Measurement } from '../measurement.ts';
import { loadOf } from '../process-load.ts';
import { RawPhone } from '../raw-phone/raw-phone.ts';
import { summarise } from '../summarise.ts';

const LEGS = 10;
const SAMPLES = 10;

/** The embedded office as a process of its own with ten calls to the echo test. */
export const engineLoad: Measurement = {
  ids: ['engine-cpu'],
  async measure({ seconds }) {
    await using pbx = await PbxProcess.start();
    await using phone = await RawPhone.launch({ microphone: await steadySound() });
    const { login, password } = pbx.person('101');
    const { url, domain } = pbx.credentials.sip;
    await phone.register({ url, domain, login, password });
    for (let leg = 0; leg < LEGS; leg++) await phone.call('*43');
    const samples: number[] = [];
    for (let index = 0; index < SAMPLES; index++)
      samples.push((await loadOf(pbx.pid, seconds(60) / SAMPLES)) / LEGS);
    await phone.hangUp();
    return [
      summarise({
        id: 'engine-cpu',
        what: `embedded engine, processor a call leg (of ${LEGS})`,
        unit: '% of a core',
        target: { p50: 1.5 },
        samples,
      }),
    ];
  },
};
