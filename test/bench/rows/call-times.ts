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

/** What the side that is called sees of one call; all in milliseconds. */
interface TakenCall {
  readonly inviteToRinging: number;
  readonly inviteToRing: number;
  readonly answerToAudio: number;
}

interface Call extends TakenCall {
  readonly callToInvite: number;
}

const ANCHOR = 'JsSIP alone';

/**
 * Calls that our app places, then calls that it takes; the far side is a bare page with JsSIP and its defaults, since
 * two of ours would draw on the same two cores at the same moment, which no two people's computers do. The anchor is
 * the same calls between two such pages.
 */
export const callTimes: Measurement = {
  ids: ['call-to-invite', 'invite-to-ringing', 'invite-to-ring', 'answer-to-audio'],
  async measure({ office, times }) {
    const placed = await placedCalls(office, times(30));
    const taken = await takenCalls(office, times(30));
    const theirs = await rawCalls(office, times(10));
    const row = (id: string, what: string, p95: number, samples: readonly number[], stage: keyof Call) =>
      summarise({
        id,
        what,
        unit: 'ms',
        target: { p95 },
        samples,
        anchor: { what: ANCHOR, samples: theirs.map((call) => call[stage]) },
      });
    const takenRow = (id: string, what: string, p95: number, stage: keyof TakenCall) =>
      row(
        id,
        what,
        p95,
        taken.map((call) => call[stage]),
        stage,
      );
    return [
      row('call-to-invite', 'click Call → INVITE on the wire', 30, placed, 'callToInvite'),
      takenRow('invite-to-ringing', 'INVITE → 180 through the PBX', 60, 'inviteToRinging'),
      takenRow('invite-to-ring', 'INVITE arrives → window rings', 50, 'inviteToRing'),
      takenRow('answer-to-audio', 'click Answer → first decoded audio', 120, 'answerToAudio'),
    ];
  },
};

async function placedCalls(office: BenchOffice, count: number): Promise<readonly number[]> {
  const microphone = await steadySound();
  await using caller = await Communicator.launch({ microphone, prepare: clockPages });
  await using callee = await RawPhone.launch({ microphone });
  const window = await signIn(office, caller, '101');
  await callee.register(office.account('102'));
  const samples: number[] = [];
  for (let index = 0; index <= count; index++) {
    office.wire.clear();
    const answering = callee.answerNext();
    await window.dial('102');
    const asked = await momentOf(window.page, 'pressed');
    samples.push((await office.wire.first(inviteIn)).at - asked);
    await answering;
    await window.talks();
    await window.hangUp();
    await window.dismiss();
  }
  return warm(samples);
}

async function takenCalls(office: BenchOffice, count: number): Promise<readonly TakenCall[]> {
  const microphone = await steadySound();
  await using caller = await RawPhone.launch({ microphone });
  await using callee = await Communicator.launch({ microphone, prepare: clockPages });
  await caller.register(office.account('101'));
  const window = await signIn(office, callee, '102');
  const calls: TakenCall[] = [];
  for (let index = 0; index <= count; index++) calls.push(await takenCall(office, caller, window));
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
  const window = await communicator.firstWindow();
  const { login, password } = office.person(extension);
  await window.signIn({ address: office.address, login, password });
  await window.becomesRegistered();
  return window;
}

async function takenCall(
  { wire }: BenchOffice,
  caller: RawPhone,
  callee: CommunicatorWindow,
): Promise<TakenCall> {
  wire.clear();
  await caller.startCall('102');
  const [arrived, sent, ringing] = await wireTimes(wire);
  const shown = await momentOf(callee.page, 'rings');
  await callee.answer();
  const answered = await momentOf(callee.page, 'pressed');
  const audible = await firstSoundAt(callee.page);
  await callee.talks();
  await caller.hangUp();
  await callee.dismiss();
  return {
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

async function rawCalls(office: BenchOffice, count: number): Promise<readonly Call[]> {
  const microphone = await steadySound();
  await using caller = await RawPhone.launch({ microphone });
  await using callee = await RawPhone.launch({ microphone });
  await caller.register(office.account('101'));
  await callee.register(office.account('102'));
  const calls: Call[] = [];
  for (let index = 0; index <= count; index++) calls.push(await rawCall(office, caller, callee));
  return warm(calls);
}

async function rawCall({ wire }: BenchOffice, caller: RawPhone, callee: RawPhone): Promise<Call> {
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
