import type { StoreApi } from 'zustand/vanilla';
import { LiveCall, LiveCallList } from '../../pbx/contract/live-call.ts';
import type { PbxAccess } from '../api/pbx-access.ts';
import type { RoomSeat } from '../phone/conference-room.ts';
import type { CallId } from '../phone/phone-line.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import type { TalkRecording } from '../phone/talk-recording.ts';

export interface ShownLive {
  readonly recordings: Readonly<Record<CallId, TalkRecording>>;
  readonly rooms: Readonly<Record<CallId, readonly RoomSeat[]>>;
}

export interface LiveCallsParts {
  readonly pbx: Pick<PbxAccess, 'api' | 'events'>;
  readonly phone: Pick<StoreApi<PhoneView>, 'getState' | 'subscribe'>;
  /** What the PBX calls our part of a call; undefined where it does not tell. */
  readonly legOf: (call: CallId) => string | undefined;
  readonly show: (live: ShownLive) => void;
}

export interface LiveCalls {
  /** Has a talk recorded from now on, or no longer. */
  setRecorded(call: CallId, recorded: boolean): void;
  /** Has somebody leave a conference that the person is in. */
  dropSeat(call: CallId, seat: string): void;
  stop(): void;
}

/**
 * Follows what the PBX knows of the person's calls: which talks it records, what may be asked of that, and who is in a
 * conference. Calls of the phone and of the PBX are told to
 * be the same by the leg that the PBX names in its SIP messages, or by being the only one.
 */
export function followLiveCalls({ pbx, phone, legOf, show }: LiveCallsParts): LiveCalls {
  let live = new Map<CallId, LiveCall>();
  const failed = new Set<CallId>();
  let turn = 0;
  let stopped = false;

  const draw = (): void => {
    const calls = [...live];
    show({
      recordings: Object.fromEntries(calls.map(([id, call]) => [id, recordingOf(call, failed.has(id))])),
      rooms: Object.fromEntries(calls.flatMap(([id, call]) => (call.seats ? [[id, seatsOf(call)]] : []))),
    });
  };
  const read = async (): Promise<void> => {
    const asked = ++turn;
    const answer = await pbx.api.get('/v1/me/calls', LiveCallList);
    if (stopped || asked !== turn || !answer.ok) return;
    live = matched(talksOf(phone.getState()), answer.value.calls, legOf);
    draw();
  };
  /** The PBX may hear of the answer after us. */
  const isWaitedFor = (): boolean =>
    talksOf(phone.getState()).some((id) => live.get(id) === undefined || live.get(id)?.state === 'calling');

  let talks = '';
  const follow = (view: PhoneView): void => {
    const now = talksOf(view).join(' ');
    if (now === talks) return;
    talks = now;
    for (const id of failed) if (!talksOf(view).includes(id)) failed.delete(id);
    if (now !== '') void read();
    else {
      turn += 1;
      live = new Map();
      draw();
    }
  };
  const unsubscribe = phone.subscribe(follow);
  const leave = pbx.events.listen(({ type }) => {
    if (talks === '') return;
    if (type === 'call-recording' || type === 'conference-changed' || type === 'ready') void read();
    else if (type === 'extension-state' && isWaitedFor()) void read();
  });

  return {
    setRecorded: async (id, recorded) => {
      const call = live.get(id);
      if (!call) return;
      const wanted = recorded ? 'start' : 'stop';
      const answer = await pbx.api.send('POST', `/v1/me/calls/${call.id}/recording`, LiveCall, {
        body: { wanted },
      });
      if (stopped || !live.has(id)) return;
      if (answer.ok) failed.delete(id);
      else failed.add(id);
      if (answer.ok) live.set(id, answer.value);
      draw();
    },
    dropSeat: (id, seat) => {
      const call = live.get(id);
      if (call) void pbx.api.tell('POST', `/v1/me/calls/${call.id}/drop`, { body: { leg: seat } });
    },
    stop: () => {
      stopped = true;
      unsubscribe();
      leave();
    },
  };
}

const talksOf = ({ calls }: PhoneView): readonly CallId[] =>
  calls.flatMap(({ id, status }) => (status.stage === 'talking' ? [id] : []));

function matched(
  talks: readonly CallId[],
  calls: readonly LiveCall[],
  legOf: LiveCallsParts['legOf'],
): Map<CallId, LiveCall> {
  const [only, ...others] = calls;
  const single = talks.length === 1 && others.length === 0 ? only : undefined;
  return new Map(
    talks.flatMap((id) => {
      const leg = legOf(id);
      const call = leg === undefined ? single : calls.find((one) => one.leg === leg);
      return call ? [[id, call] as const] : [];
    }),
  );
}

const seatsOf = ({ leg, seats = [] }: LiveCall): readonly RoomSeat[] =>
  seats.map((seat) => ({ id: seat.leg, party: seat.party, isSelf: seat.leg === leg }));

const recordingOf = ({ recorded, recording }: LiveCall, hasFailed: boolean): TalkRecording => ({
  isRecorded: recorded,
  mayAsk: recording ?? undefined,
  hasFailed,
});
