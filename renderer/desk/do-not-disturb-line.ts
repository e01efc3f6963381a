import type { CallId, PhoneLine } from '../phone/phone-line.ts';
import type { CallParty } from '../phone/phone-view.ts';

export interface TurnedAwayCall {
  readonly id: CallId;
  readonly party: CallParty;
  readonly called: CallParty | undefined;
}

/**
 * A line on which no call arrives while `isOn`: its caller is told that the phone is busy (486), before anything
 * rings or shows. A PBX of ours does not even send such calls here; any other does.
 */
export function doNotDisturbLine(
  line: PhoneLine,
  isOn: () => boolean,
  turnAway: (call: TurnedAwayCall) => void,
): PhoneLine {
  return {
    ...line,
    listen: (listener) =>
      line.listen((event) => {
        if (event.type !== 'call-arrived' || !isOn()) return listener(event);
        line.refuse(event.call);
        turnAway({ id: event.call, party: event.party, called: event.called });
      }),
  };
}
