import type { StoreApi } from 'zustand/vanilla';
import { LiveCall, LiveCallList } from '../../pbx/contract/live-call.ts';
import type { PbxAccess } from '../api/pbx-access.ts';
import type { CallId } from '../phone/phone-line.ts';
import type { PhoneView } from '../phone/phone-view.ts';
import type { TalkRecording } from '../phone/talk-recording.ts';

export interface TalkRecordingsParts {
  readonly pbx: Pick<PbxAccess, 'api' | 'events'>;
  readonly phone: Pick<StoreApi<PhoneView>, 'getState' | 'subscribe'>;
  /** What the PBX calls our part of a call; undefined where it does not tell. */
  readonly legOf: (call: CallId) => string | undefined;
  readonly show: (recordings: Readonly<Record<CallId, TalkRecording>>) => void;
}

export interface TalkRecordings {
  /** Has a talk recorded from now on, or no longer. */
  set(call: CallId, recorded: boolean): void;
  stop(): void;
}

/**
 * Follows which talks the PBX records, and what may be asked of that. Calls of the phone and of the PBX are told to
 * be the same by the leg that the PBX names in its SIP messages, or by being the only one.
 */
export function followTalkRecordings({ pbx, phone, legOf, show }: TalkRecordingsParts): TalkRecordings {
  let live = new Map<CallId, LiveCall>();
  const failed = new Set<CallId>();
  let turn = 0;
  let stopped = false;

  const draw = (): void => {
    const shown = [...live].map(([id, call]) => [id, recordingOf(call, failed.has(id))] as const);
    show(Object.fromEntries(shown));
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
    if (type === 'call-recording' || type === 'ready') void read();
    else if (type === 'extension-state' && isWaitedFor()) void read();
  });

  return {
    set: async (id, recorded) => {
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
  legOf: TalkRecordingsParts['legOf'],
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

const recordingOf = ({ recorded, recording }: LiveCall, hasFailed: boolean): TalkRecording => ({
  isRecorded: recorded,
  mayAsk: recording ?? undefined,
  hasFailed,
});
