import { setTimeout as passing } from 'node:timers/promises';
import { Communicator } from '../../support/communicator.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { BenchOffice } from '../bench-office.ts';
import type { Measurement } from '../measurement.ts';
import { loadOf } from '../process-load.ts';
import { RawPhone } from '../raw-phone/raw-phone.ts';
import { summarise } from '../summarise.ts';

const SAMPLES = 10;
/** How long a call's beginning echoes. */
const SETTLING_S = 10;

/**
 * The app in one call with the echo test: its own processes only, the PBX is elsewhere. The anchor is the same call of
 * a bare page with JsSIP and its defaults: what a call costs in this Chromium, whoever makes it.
 */
export const oneCall: Measurement = {
  ids: ['call-cpu'],
  async measure({ office, seconds }) {
    const microphone = await steadySound();
    const watch = { settling: seconds(SETTLING_S), seconds: seconds(60, 120) / SAMPLES };
    const ours = await ourCall(office, microphone, watch);
    const raw = await rawCall(office, microphone, watch);
    return [
      summarise({
        id: 'call-cpu',
        what: 'one call, processor of the app',
        unit: '% of a core',
        target: { p50: 8 },
        samples: ours,
        anchor: { what: 'JsSIP alone', samples: raw },
      }),
    ];
  },
};

interface Watch {
  readonly settling: number;
  readonly seconds: number;
}

async function ourCall(office: BenchOffice, microphone: string, watch: Watch): Promise<readonly number[]> {
  await using communicator = await Communicator.launch({ microphone, recordsSound: false });
  const window = await communicator.firstWindow();
  const { login, password } = office.person('101');
  await window.signIn({ address: office.address, login, password });
  await window.becomesRegistered();
  await window.dial('*43');
  await window.talks();
  const samples = await loads(communicator.pid, watch);
  await window.hangUp();
  return samples;
}

async function rawCall(office: BenchOffice, microphone: string, watch: Watch): Promise<readonly number[]> {
  await using phone = await RawPhone.launch({ microphone, recordsSound: false });
  await phone.register(office.account('101'));
  await phone.call('*43');
  const samples = await loads(phone.pid, watch);
  await phone.hangUp();
  return samples;
}

async function loads(pid: number, { settling, seconds }: Watch): Promise<readonly number[]> {
  await passing(settling * 1000);
  const samples: number[] = [];
  for (let index = 0; index < SAMPLES; index++) samples.push(await loadOf(pid, seconds));
  return samples;
}
