import { Communicator } from '../../support/communicator.ts';
import { longestSilence } from '../../support/longest-silence.ts';
import { Networks, PBX_ADDRESS } from '../../support/network/networks.ts';
import { OfficeBehindRouter } from '../../support/network/office-behind-router.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const WATCHED_S = 8;

/** From the cable to the Wi-Fi and back in one call, again and again; needs root for network namespaces. */
export const networkSwap: Measurement = {
  ids: ['network-swap-gap'],
  async measure({ times }) {
    const reason = await Networks.impossible();
    if (reason !== undefined) throw new Error(reason);
    await using networks = await Networks.open();
    await using office = await OfficeBehindRouter.start(networks.office, PBX_ADDRESS);
    await using communicator = await Communicator.launch({
      microphone: await steadySound(),
      network: networks.computer,
    });
    const window = await communicator.firstWindow();
    const { login, password } = office.person('101');
    await window.signIn({ address: office.address, login, password });
    await window.becomesRegistered();
    await window.dial('*43');
    await window.talks();
    await window.firstSoundAt();
    const samples: number[] = [];
    for (let swap = 0; swap < times(10, 50); swap++) {
      const [from, to] = swap % 2 === 0 ? (['cable', 'wifi'] as const) : (['wifi', 'cable'] as const);
      const before = await window.recordedSeconds();
      await networks.join(to);
      await networks.leave(from);
      samples.push(1000 * longestSilence(await window.soundFrom(before, WATCHED_S)));
      await window.talks();
    }
    await window.hangUp();
    return [
      summarise({
        id: 'network-swap-gap',
        what: 'network swapped in a call, silence',
        unit: 'ms',
        target: { p95: 3000 },
        samples,
      }),
    ];
  },
};
