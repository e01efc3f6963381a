import {
  ArrowLeftRight,
  type LucideIcon,
  PhoneIncoming,
  PhoneMissed,
  PhoneOff,
  PhoneOutgoing,
  Printer,
  Voicemail,
} from 'lucide-react';
import type { CallLook } from './call-look.ts';

interface OutcomeLook {
  readonly icon: LucideIcon;
  readonly tone: 'neutral' | 'red';
}

const directions = { incoming: PhoneIncoming, outgoing: PhoneOutgoing, internal: ArrowLeftRight };

/** The picture of a call in a list; a word always stands beside it. */
export function outcomeLook({ direction, outcome }: CallLook): OutcomeLook {
  if (outcome === 'missed') return { icon: PhoneMissed, tone: 'red' };
  if (outcome === 'voicemail') return { icon: Voicemail, tone: 'neutral' };
  if (outcome === 'fax' || outcome === 'no-fax') return { icon: Printer, tone: 'neutral' };
  if (outcome === 'refused') return { icon: PhoneOff, tone: 'neutral' };
  return { icon: directions[direction], tone: 'neutral' };
}
