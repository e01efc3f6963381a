import { Communicator } from '../../support/communicator.ts';
import type { CommunicatorWindow } from '../../support/communicator-window.ts';
import { clockPages, momentOf } from '../../support/page-clock.ts';
import { firstSoundAt } from '../../support/sound-recorder.ts';
import { steadySound } from '../../support/steady-sound.ts';
import type { BenchOffice } from '../bench-office.ts';
import type { Measurement } from '../measurement.ts';
import { RawPhone } from '../raw-phone/raw-phone.ts';
import { summarise } from '../summarise.ts';
import { inviteIn, inviteOut, ringingOut } from '../wire-log.ts';

/** One call by its stages; all in milliseconds. */
interface CallTimes {
  readonly callToInvite: number;
  readonly inviteToRinging: number;
  readonly inviteToRing: number;
  readonly answerToAudio: number;
}

const ANCHOR = 'JsSIP alone';

/** The same calls between two windows of ours, then between two bare pages with JsSIP and its defaults. */
export const callTimes: Measurement = {
  ids: ['call-to-invite', 'invite-to-ringing', 'invite-to-ring', 'answer-to-audio'],
  async measure({ office, times }) {
    const ours = await ourCalls(office, times(30));
    const theirs = await rawCalls(office, times(10));
    const row = (id: string, what: string, stage: keyof CallTimes, p95: number) =>
      summarise({
        id,
        what,
        unit: 'ms',
        target: { p95 },
        samples: ours.map((call) => call[stage]),
        anchor: { what: ANCHOR, samples: theirs.map((call) => call[stage]) },
      });
    return [
      row('call-to-invite', 'click Call → INVITE on the wire', 'callToInvite', 30),
      row('invite-to-ringing', 'INVITE → 180 through the PBX', 'inviteToRinging', 60),
      row('invite-to-ring', 'INVITE arrives → window rings', 'inviteToRing', 50),
      row('answer-to-audio', 'click Answer → first decoded audio', 'answerToAudio', 120),
    ];
  },
};

async function ourCalls(office: BenchOffice, count: number): Promise<readonly CallTimes[]> {
  const microphone = await steadySound();
  await using caller = await Communicator.launch({ microphone });
  await using callee = await Communicator.launch({ microphone });
  const windows = await Promise.all([signIn(office, caller, '101'), signIn(office, callee, '102')]);
  const calls: CallTimes[] = [];
  for (let index = 0; index <= count; index++) calls.push(await ourCall(office, ...windows));
  return warm(calls);
}

/** The first call of a fresh app also loads code and opens devices for the first time. */
function warm<Sample>(samples: readonly Sample[]): readonly Sample[] {
  return samples.slice(1);
}

async function signIn(
  office: BenchOffice,
  communicator: Communicator,
  extension: string,
): Promise<CommunicatorWindow> {
  await clockPages(communicator.app.context());
  const window = await communicator.firstWindow();
  const { login, password } = office.person(extension);
  await window.signIn({ address: office.address, login, password });
  await window.becomesRegistered();
  return window;
}

async function ourCall(
  { wire }: BenchOffice,
  caller: CommunicatorWindow,
  callee: CommunicatorWindow,
): Promise<CallTimes> {
  wire.clear();
  await caller.dial('102');
  const asked = await momentOf(caller.page, 'pressed');
  const [arrived, sent, ringing] = await wireTimes(wire);
  const shown = await momentOf(callee.page, 'rings');
  await callee.answer();
  const answered = await momentOf(callee.page, 'pressed');
  const audible = await firstSoundAt(callee.page);
  await caller.talks();
  await caller.hangUp();
  await caller.dismiss();
  await callee.dismiss();
  return {
    callToInvite: arrived - asked,
    inviteToRinging: ringing - arrived,
    inviteToRing: shown - sent,
    answerToAudio: audible - answered,
  };
}

async function wireTimes(wire: BenchOffice['wire']): Promise<readonly [number, number, number]> {
  const messages = await Promise.all([wire.first(inviteIn), wire.first(inviteOut), wire.first(ringingOut)]);
  const [arrived, sent, ringing] = messages;
  return [arrived.at, sent.at, ringing.at];
}

async function rawCalls(office: BenchOffice, count: number): Promise<readonly CallTimes[]> {
  const microphone = await steadySound();
  await using caller = await RawPhone.launch({ microphone });
  await using callee = await RawPhone.launch({ microphone });
  await caller.register(office.account('101'));
  await callee.register(office.account('102'));
  const calls: CallTimes[] = [];
  for (let index = 0; index <= count; index++) calls.push(await rawCall(office, caller, callee));
  return warm(calls);
}

async function rawCall({ wire }: BenchOffice, caller: RawPhone, callee: RawPhone): Promise<CallTimes> {
  wire.clear();
  const answering = callee.answerNext();
  const calling = caller.call('102');
  const [arrived, sent, ringing] = await wireTimes(wire);
  const [asked, answered] = await Promise.all([calling, answering]);
  const audible = await callee.firstSoundAt();
  await caller.hangUp();
  return {
    callToInvite: arrived - asked,
    inviteToRinging: ringing - arrived,
    inviteToRing: answered - sent,
    answerToAudio: audible - answered,
  };
}
