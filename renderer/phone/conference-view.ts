import type { PhoneActions } from './phone-actions.ts';
import { findCall, type PhoneState } from './phone-state.ts';
import type { ConferenceMember, ConferenceView } from './phone-view.ts';

/** The conference as screens see it; undefined while there is none. */
export function conferenceView(phone: PhoneState, actions: PhoneActions): ConferenceView | undefined {
  const room = roomView(phone, actions);
  if (room) return room;
  const { conference } = phone;
  if (conference.stage === 'none') return undefined;
  const { members, silenced } = conference;
  return {
    members: members.flatMap((call): ConferenceMember[] => {
      const party = findCall(phone, call)?.party;
      if (party === undefined) return [];
      const isSilenced = silenced.includes(call);
      return [
        {
          call,
          party,
          silenced: isSilenced,
          ...(isSilenced
            ? { unsilence: () => actions.setSilenced(call, false) }
            : { silence: () => actions.setSilenced(call, true) }),
          drop: () => actions.hangUp([call]),
        },
      ];
    }),
    end: () => actions.hangUp(members),
  };
}

/** That of the PBX in which the person speaks; undefined when it is none, or nobody told who is in it. */
function roomView({ active, rooms }: PhoneState, actions: PhoneActions): ConferenceView | undefined {
  const seats = active === undefined ? undefined : rooms[active];
  if (active === undefined || seats === undefined) return undefined;
  const { dropSeat } = actions;
  return {
    room: active,
    members: seats.flatMap(({ id, party, isSelf }): ConferenceMember[] => {
      const member = { call: id, party, silenced: false };
      return isSelf ? [] : [{ ...member, ...(dropSeat && { drop: () => dropSeat(active, id) }) }];
    }),
    end: () => actions.hangUp([active]),
  };
}
