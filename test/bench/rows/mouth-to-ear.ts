import { Communicator } from '../../support/communicator.ts';
import type { CommunicatorWindow } from '../../support/communicator-window.ts';
import { RoughRoad } from '../../support/network/rough-road.ts';
import type { Measurement } from '../measurement.ts';
import { giveMouthAndEar, mouthToEar } from '../mouth-and-ear.ts';
import { summarise } from '../summarise.ts';

/** The jitter buffer begins long and shrinks within seconds. */
const SETTLING_TONES = 10;
/** The network between mouth and ear, all of it on the way up. */
const SHAKY = { ms: 30, jitter: 10 };

/**
 * A tone said into the echo test until it is decoded again: the way of a voice from one phone through the PBX to
 * another, on one clock. What sound devices add is not in it.
 */
export const mouthToEarThroughPbx: Measurement = {
  ids: ['mouth-to-ear', 'mouth-to-ear-jitter'],
  async measure({ office, times }) {
    await using road = await RoughRoad.open(office.sipUrl, { seed: 1, up: SHAKY });
    const row = (id: string, what: string, p95: number, samples: readonly number[]) =>
      summarise({ id, what, unit: 'ms', target: { p95 }, samples });
    const { login, password } = office.person('101');
    const smooth = await delaysOf(times(60, 120), (window) =>
      window.signIn({ address: office.address, login, password }),
    );
    const { domain } = office.account('101');
    const shaky = await delaysOf(times(60, 120), (window) =>
      window.signInToSipAccount({ server: road.sipUrl, uri: `${login}@${domain}`, login, password }),
    );
    return [
      row('mouth-to-ear', 'mouth to ear through the PBX, without sound devices', 90, smooth),
      row('mouth-to-ear-jitter', 'mouth to ear over a network of 30 ± 10 ms', 150, shaky),
    ];
  },
};

async function delaysOf(
  tones: number,
  signIn: (window: CommunicatorWindow) => Promise<void>,
): Promise<readonly number[]> {
  await using communicator = await Communicator.launch({ prepare: giveMouthAndEar });
  const window = await communicator.firstWindow();
  await signIn(window);
  await window.becomesRegistered();
  await window.dial('*43');
  await window.talks();
  const delays = await mouthToEar(window.page, tones + SETTLING_TONES);
  await window.hangUp();
  return delays.slice(SETTLING_TONES);
}
