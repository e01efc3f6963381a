import type { LiveCall } from '../contract/live-call.ts';
import type { Party } from '../engine/port.ts';
import { bookValue } from '../routing/book.ts';
import type { Call } from '../routing/call/call.ts';
import type { Leg } from '../routing/call/leg.ts';
import { calleesOf, findLeg } from '../routing/call/legs-of.ts';
import { recordingChoice } from '../routing/features/record-talk.ts';
import { SERVICE_NAMES } from '../routing/features/service-names.ts';
import { roomCalls } from './room-calls.ts';
import type { RoutingState } from '../routing/routing-state.ts';

/** The calls that an employee is in now, the newest last. */
export const liveCallsOf = (state: RoutingState, employee: string): readonly LiveCall[] =>
  (bookValue(state.people, employee) ?? []).flatMap((id) => {
    const call = bookValue(state.calls, bookValue(state.legs, id) ?? '');
    const leg = call && findLeg(call, id);
    return call && leg ? [liveCall(state, call, leg)] : [];
  });

const liveCall = (state: RoutingState, call: Call, leg: Leg): LiveCall => ({
  id: call.id,
  leg: leg.id,
  direction: leg.rung ? 'incoming' : 'outgoing',
  ...seenBy(call, leg),
  since: call.story.startedAt,
  answeredAt: call.story.answeredAt,
  recorded: call.talkRecorded !== null,
  recording: recordingChoice(state.settings.options, call),
  ...seatsOf(state, call),
});

const seatsOf = (state: RoutingState, { stage }: Call): Pick<LiveCall, 'seats'> =>
  stage.stage === 'conference'
    ? {
        seats: roomCalls(state, stage.room).map(({ subject: { id, party, employee } }) => ({
          ...{ leg: id, party, employee },
        })),
      }
    : {};

const seenBy = (call: Call, leg: Leg): Pick<LiveCall, 'state' | 'party'> => {
  const { stage, subject } = call;
  if (call.transferor?.leg?.id === leg.id) return { state: 'transferring', party: subject.party };
  if (stage.stage === 'talking') {
    const other = stage.peer.id === leg.id ? subject : stage.peer;
    return { state: talkState(leg, other), party: other.party };
  }
  if (subject.id !== leg.id) return { state: 'ringing', party: subject.party };
  if (stage.stage === 'parked') return { state: 'parked', party: named(SERVICE_NAMES.parking) };
  if (stage.stage === 'conference') return { state: 'conference', party: named(SERVICE_NAMES.conference) };
  const callee = calleesOf(call)[0]?.party ?? call.called;
  const isCalling = stage.stage === 'alerting' || stage.stage === 'department';
  return { state: isCalling ? 'calling' : 'service', party: callee ?? dialled(call) };
};

const talkState = (own: Leg, other: Leg): LiveCall['state'] => {
  if (own.held) return 'on-hold';
  return other.held ? 'held' : 'talking';
};

const named = (name: string): Party => ({ name, number: '' });

const dialled = ({ story }: Call): Party => ({ name: '', number: story.dialled });
