import type { CallEvent } from '../phone/call.ts';
import { missingCase } from '../phone/missing-case.ts';
import type { LineEvent } from '../phone/phone-line.ts';

type CallLineEvent = Exclude<
  LineEvent,
  {
    type:
      | 'registered'
      | 'register-refused'
      | 'connection-lost'
      | 'call-arrived'
      | 'transfer-progress'
      | 'messages-waiting'
      | 'lamp-changed';
  }
>;

/** What a line's event means to the machine of its call. `at`: epoch milliseconds. */
export function callEvent(event: CallLineEvent, at: number): CallEvent {
  switch (event.type) {
    case 'call-ringing':
      return { type: 'ringing', at, earlyMedia: event.earlyMedia, party: event.party };
    case 'call-answered':
      return { type: 'answered', at, party: event.party };
    case 'call-party':
      return { type: 'party', party: event.party };
    case 'call-held':
      return { type: 'held', held: event.held };
    case 'call-held-by-peer':
      return { type: 'held-by-peer', held: event.held };
    case 'call-link':
      return { type: 'link', link: event.link };
    case 'call-microphone':
      return { type: 'microphone', available: event.available };
    case 'call-ended':
      return { type: 'ended', at, reason: event.reason, sipCode: event.sipCode };
    default:
      return missingCase(event);
  }
}
