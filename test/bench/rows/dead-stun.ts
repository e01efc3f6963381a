import { Communicator } from '../../support/communicator.ts';
import { clockPages, momentOf } from '../../support/page-clock.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { BenchOffice } from '../bench-office.ts';
import { type DeadStun, deadStun } from '../dead-stun.ts';
import { giveDeadStun } from '../give-dead-stun.ts';
import type { Measurement } from '../measurement.ts';
import { RawPhone } from '../raw-phone/raw-phone.ts';
import { summarise } from '../summarise.ts';
import { inviteIn } from '../wire-log.ts';

/** JsSIP waits for the end of gathering, however long that takes. */
const JSSIP_PATIENCE_MS = 90_000;

/** Click → INVITE where the STUN server never answers, to the echo test. */
export const deadStunCall: Measurement = {
  ids: ['call-to-invite-dead-stun'],
  async measure({ office, times }) {
    await using stun = await deadStun();
    const samples = await ours(office, stun, times(20));
    const theirs = await raw(office, stun, times(1, 2));
    return [
      summarise({
        id: 'call-to-invite-dead-stun',
        what: 'click Call → INVITE, STUN server dead',
        unit: 'ms',
        target: { p95: 80 },
        samples,
        anchor: { what: 'JsSIP alone', samples: theirs },
      }),
    ];
  },
};

async function ours(office: BenchOffice, stun: DeadStun, count: number): Promise<readonly number[]> {
  await using communicator = await Communicator.launch({
    microphone: await steadySound(),
    prepare: async (context) => {
      await clockPages(context);
      await giveDeadStun(context, stun.url);
    },
  });
  const window = await communicator.firstWindow();
  const { login, password } = office.person('101');
  await window.signIn({ address: office.address, login, password });
  await window.becomesRegistered();
  const samples: number[] = [];
  for (let index = 0; index <= count; index++) {
    office.wire.clear();
    await window.dial('*43');
    const asked = await momentOf(window.page, 'pressed');
    samples.push((await office.wire.first(inviteIn)).at - asked);
    await window.talks();
    await window.hangUp();
    await window.dismiss();
  }
  return samples.slice(1);
}

async function raw(office: BenchOffice, stun: DeadStun, count: number): Promise<readonly number[]> {
  await using phone = await RawPhone.launch({
    microphone: await steadySound(),
    iceServers: [{ urls: stun.url }],
  });
  await phone.register(office.account('101'));
  const samples: number[] = [];
  for (let index = 0; index < count; index++) {
    office.wire.clear();
    const asked = await phone.startCall('*43');
    samples.push((await office.wire.first(inviteIn, JSSIP_PATIENCE_MS)).at - asked);
    await phone.hangUp();
  }
  return samples;
}
