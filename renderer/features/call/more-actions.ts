import type { TFunction } from 'i18next';
import { ArrowLeftRight, Circle, CircleParking, Merge, Square, UserRoundPlus } from 'lucide-react';
import type { CallView, PhoneView } from '../../phone/phone-view.ts';
import type { MenuActions } from '../../ui/menu.tsx';

type Action = MenuActions['actions'][number];

/** What can be done with a call besides the five things that have a place of their own. */
export function moreActions(
  t: TFunction,
  { park, record, stopRecording }: CallView,
  { swap, merge }: PhoneView,
  addContact: (() => void) | undefined,
): readonly Action[] {
  const possible: readonly (readonly [string, string, Action['icon'], (() => void) | undefined])[] = [
    ['swap', t('call.swap'), ArrowLeftRight, swap],
    ['merge', t('call.mergeAll'), Merge, merge],
    ['park', t('call.park'), CircleParking, park],
    ['record', t('call.record'), Circle, record],
    ['stop-recording', t('call.stopRecording'), Square, stopRecording],
    ['add-contact', t('contacts.addThis'), UserRoundPlus, addContact],
  ];
  return possible.flatMap(([id, label, icon, run]) => (run ? [{ id, label, icon, run }] : []));
}
