import type { IncomingCall } from '../../preload/contract/incoming-call.ts';
import type { Texts } from '../texts.ts';

/** Title and second line of the notification of a call, and what its buttons say. */
export const callWords = (texts: Texts, { party, called }: IncomingCall) => ({
  title: party.name || party.number || texts.unknownCaller,
  body: [
    texts.incomingCall,
    party.name && party.number,
    called && `${texts.calledTo} ${called.name || called.number}`,
  ]
    .filter(Boolean)
    .join(' · '),
  answer: texts.answer,
  decline: texts.decline,
});
