import type { LegId } from '../../engine/port.ts';
import type { Call, CallDraft } from './call.ts';
import type { Leg } from './leg.ts';

/** The callees that ring. */
export const calleesOf = ({ stage }: Call): readonly Leg[] =>
  stage.stage === 'alerting' || stage.stage === 'department' ? stage.callees : [];

/** Every leg of a call that was not told to leave. */
export const legsOf = (call: Call): readonly Leg[] => {
  if (call.stage.stage === 'ending') return [];
  const peer = call.stage.stage === 'talking' ? [call.stage.peer] : [];
  const transferor = call.transferor?.leg ? [call.transferor.leg] : [];
  return [call.subject, ...peer, ...calleesOf(call), ...transferor];
};

export const findLeg = (call: Call, id: LegId): Leg | undefined => legsOf(call).find((leg) => leg.id === id);

/** Puts a changed leg where it stands in the call. */
export const replaceLeg = (call: CallDraft, leg: Leg): void => {
  const { stage } = call;
  if (call.subject.id === leg.id) call.subject = leg;
  else if (call.transferor?.leg?.id === leg.id) call.transferor = { ...call.transferor, leg };
  else if (stage.stage === 'talking' && stage.peer.id === leg.id) call.stage = { ...stage, peer: leg };
  else if (stage.stage === 'alerting' || stage.stage === 'department')
    call.stage = { ...stage, callees: stage.callees.map((one) => (one.id === leg.id ? leg : one)) };
};
