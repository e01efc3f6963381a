/**
 * Somebody who has just called takes a call that is there already, instead of having one of their own.
 *
 *   Dialled                    Takes
 *   pickup code and number     the call that rings there, longest first
 *   pickup code alone          the call that rings longest at a member of a department of one's own
 *   park code and place        the call that is parked there
 *   (INVITE with Replaces)     the place of that leg, RFC 3891: a talk, or a seat in a conference
 */
import type { LegId } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import { calleesOf, findLeg } from '../call/legs-of.ts';
import type { Leg } from '../call/leg.ts';
import { bridgeRoom } from '../turn/room.ts';
import { adopt, hangUp } from '../turn/legs.ts';
import { seenBy } from '../turn/parties.ts';
import { releaseTransferor } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { settleWith, talk } from './talk.ts';

/** The longest ringing call of these employees that the taker is not in. */
export const ringingAt = (turn: Turn, employees: readonly string[], taker: string): CallDraft | undefined => {
  const found = employees
    .filter((employee) => employee !== taker)
    .flatMap((employee) => turn.people.get(employee) ?? [])
    .flatMap((leg) => {
      const call = turn.peek(turn.legs.get(leg));
      const callee = call && calleesOf(call).find(({ id }) => id === leg);
      return call && callee?.rung && call.subject.employee !== taker
        ? [{ id: call.id, at: callee.rung.at }]
        : [];
    });
  const [first] = found.sort((one, other) => one.at - other.at);
  return turn.edit(first?.id);
};

export const groupOf = (turn: Turn, employee: string): readonly string[] =>
  (turn.index.membership.get(employee) ?? []).flatMap(({ members }) =>
    members.map((member) => member.employee),
  );

/** `taker`: a leg that has just arrived. */
export const takeCall = (turn: Turn, call: CallDraft, taker: Leg, how: 'picked-up' | 'unparked'): void => {
  adopt(turn, call, taker);
  trace(turn, call, how, { name: taker.party.name });
  turn.command({ type: 'answer', leg: taker.id, party: call.subject.party });
  releaseTransferor(turn, call);
  talk(turn, call, { ...taker, up: true, rung: { at: turn.at, department: null, answeredAt: null } });
};

/** False: that leg is in nothing that can be taken over. */
export const replace = (turn: Turn, replaced: LegId, taker: Leg): boolean => {
  const call = turn.callOf(replaced);
  const old = call && findLeg(call, replaced);
  const isPlace = call?.stage.stage === 'talking' || call?.stage.stage === 'conference';
  if (!call || !old || !isPlace || old.id === call.transferor?.leg?.id) return false;
  trace(turn, call, 'replaced', { name: old.party.name, by: taker.party.name });
  const placed: Leg = { ...taker, up: true, rung: { at: turn.at, department: null, answeredAt: turn.at } };
  adopt(turn, call, placed);
  sit(turn, call, old, placed);
  hangUp(turn, call, old, 'normal');
  return true;
};

const sit = (turn: Turn, call: CallDraft, old: Leg, placed: Leg): void => {
  const { stage } = call;
  if (stage.stage === 'conference') {
    turn.command({ type: 'answer', leg: placed.id, party: placed.party });
    call.subject = { ...placed, rung: null };
    call.stage = { ...stage, playback: null };
    bridgeRoom(turn, stage.room);
  } else if (stage.stage === 'talking') {
    const other = stage.peer.id === old.id ? call.subject : stage.peer;
    turn.command({ type: 'answer', leg: placed.id, party: other.party });
    turn.command({ type: 'tell-party', leg: other.id, party: seenBy(turn, call, other, placed.party) });
    if (old.held) turn.command({ type: 'tell-held', leg: other.id, held: false });
    if (stage.peer.id === old.id) call.stage = { ...stage, peer: placed };
    else call.subject = placed;
    if (call.stage.stage === 'talking') settleWith(turn, call, call.stage.peer);
    call.story = { ...call.story, employee: placed.employee };
  }
};
