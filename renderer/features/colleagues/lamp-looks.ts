import {
  BellRing,
  CircleCheck,
  CircleDashed,
  CircleMinus,
  CircleQuestionMark,
  Clock,
  type LucideIcon,
  Pause,
  Phone,
} from 'lucide-react';
import type { LampState } from '../../phone/lamps/lamp.ts';

export interface LampLook {
  readonly tone: 'green' | 'red' | 'amber' | 'grey';
  readonly icon: LucideIcon;
}

/** How each state of a telephone looks; its word is `colleagues.lamp.<state>`. */
export const lampLooks: Readonly<Record<LampState, LampLook>> = {
  unknown: { tone: 'grey', icon: CircleQuestionMark },
  'not-registered': { tone: 'grey', icon: CircleDashed },
  free: { tone: 'green', icon: CircleCheck },
  ringing: { tone: 'amber', icon: BellRing },
  talking: { tone: 'red', icon: Phone },
  'on-hold': { tone: 'amber', icon: Pause },
  'do-not-disturb': { tone: 'red', icon: CircleMinus },
  away: { tone: 'amber', icon: Clock },
};
