import { CircleCheck, CircleMinus, Clock, type LucideIcon, PhoneForwarded } from 'lucide-react';
import type { OwnStatus } from '../../../preload/contract/own-status.ts';

/** In the order of the menu. */
export const OWN_STATUSES: readonly OwnStatus[] = ['available', 'away', 'do-not-disturb', 'at-desk-phone'];

/** How one's own status looks; the word stands beside it. */
export const statusLooks: Readonly<Record<OwnStatus, LucideIcon>> = {
  available: CircleCheck,
  away: Clock,
  'do-not-disturb': CircleMinus,
  'at-desk-phone': PhoneForwarded,
};
