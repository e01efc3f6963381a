import type { PhoneActions } from './phone-actions.ts';
import { findCall, type PhoneState } from './phone-state.ts';
import type { ConferenceMember, ConferenceView } from './phone-view.ts';

/** The conference as screens see it; undefined while there is none. */
export function conferenceView(phone: PhoneState, actions: PhoneActions): ConferenceView | undefined {
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
