import { Communicator } from '../../support/communicator.ts';
import { RoughRoad } from '../../support/network/rough-road.ts';
import { clockPages, momentOf } from '../../support/page-clock.ts';
import { firstSoundAt } from '../../support/sound-recorder.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

/** Half of the way there and back. */
const ONE_WAY = { ms: 25 };

/** Click Answer → first decoded sound where every packet between that phone and the PBX takes 25 ms. */
export const farAwayAnswer: Measurement = {
  ids: ['answer-to-audio-50-ms'],
  async measure({ office, times }) {
    const microphone = await steadySound();
    await using road = await RoughRoad.open(office.sipUrl, { seed: 1, up: ONE_WAY, down: ONE_WAY });
    await using near = await Communicator.launch({ microphone });
    await using far = await Communicator.launch({ microphone, prepare: clockPages });
    const caller = await near.firstWindow();
    const { login, password } = office.person('101');
    await caller.signIn({ address: office.address, login, password });
    await caller.becomesRegistered();
    const callee = await far.firstWindow();
    const account = office.account('102');
    await callee.signInToSipAccount({
      server: road.sipUrl,
      uri: `${account.login}@${account.domain}`,
      login: account.login,
      password: account.password,
    });
    await callee.becomesRegistered();
    const samples: number[] = [];
    for (let index = 0; index <= times(20); index++) {
      await caller.dial('102');
      await momentOf(callee.page, 'rings');
      await callee.answer();
      const answered = await momentOf(callee.page, 'pressed');
      samples.push((await firstSoundAt(callee.page)) - answered);
      await caller.talks();
      await caller.hangUp();
      await caller.dismiss();
      await callee.dismiss();
    }
    return [
      summarise({
        id: 'answer-to-audio-50-ms',
        what: 'click Answer → first decoded audio, 50 ms there and back',
        unit: 'ms',
        target: { p95: 350 },
        samples: samples.slice(1),
      }),
    ];
  },
};
