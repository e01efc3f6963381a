import {
  Building2,
  CalendarClock,
  Grid3x3,
  Headset,
  Hash,
  type LucideIcon,
  MessageSquareQuote,
  PhoneForwarded,
  PhoneOff,
  Printer,
  UserRound,
  Voicemail,
} from 'lucide-react';
import type { TargetKind } from './fit-target.ts';
import type { RouteCard } from './route-graph.ts';

export const targetIcons: Readonly<Record<TargetKind, LucideIcon>> = {
  department: Building2,
  secretary: Headset,
  employee: UserRound,
  menu: Grid3x3,
  outside: PhoneForwarded,
  voicemail: Voicemail,
  'answering-machine': Voicemail,
  fax: Printer,
  'hang-up': PhoneOff,
};

export function cardIcon(card: RouteCard): LucideIcon {
  if (card.kind === 'number') return Hash;
  if (card.kind === 'schedule') return CalendarClock;
  return card.kind === 'greeting' ? MessageSquareQuote : targetIcons[card.target.to];
}
