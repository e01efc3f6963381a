import { Communicator } from '../../support/communicator.ts';
import type { Measurement } from '../measurement.ts';
import { giveMouthAndEar, mouthToEar } from '../mouth-and-ear.ts';
import { summarise } from '../summarise.ts';

/**
 * A tone said into the echo test until it is decoded again: the way of a voice from one phone through the PBX to
 * another, on one clock. What sound devices add is not in it.
 */
export const mouthToEarThroughPbx: Measurement = {
  ids: ['mouth-to-ear'],
  async measure({ office, times }) {
    await using communicator = await Communicator.launch();
    await giveMouthAndEar(communicator.app.context());
    const window = await communicator.firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    await window.dial('*43');
    await window.talks();
    const delays = await mouthToEar(window.page, times(120));
    await window.hangUp();
    return [
      summarise({
        id: 'mouth-to-ear',
        what: 'mouth to ear through the PBX, without sound devices',
        unit: 'ms',
        target: { p95: 90 },
        // The jitter buffer begins long and shrinks within seconds.
        samples: delays.slice(10),
      }),
    ];
  },
};
