import { CircleCheck, CircleOff, type LucideIcon, RefreshCw } from 'lucide-react';
import type { RegistrationView } from '../../phone/phone-view.ts';

export interface RegistrationLook {
  readonly tone: 'green' | 'red' | 'amber' | 'grey';
  readonly icon: LucideIcon;
}

/** How one's own reachability looks; its words are in `registration-text.ts`. */
export const registrationLooks: Readonly<Record<RegistrationView['state'], RegistrationLook>> = {
  connecting: { tone: 'grey', icon: RefreshCw },
  online: { tone: 'green', icon: CircleCheck },
  reconnecting: { tone: 'amber', icon: RefreshCw },
  refused: { tone: 'red', icon: CircleOff },
  offline: { tone: 'grey', icon: CircleOff },
};
