import type { TFunction } from 'i18next';
import type { CallParty } from '../../phone/phone-view.ts';

export interface PartyText {
  /** Name, else number, else «Неизвестный номер». Never empty. */
  readonly title: string;
  /** The number below the name; empty when the title already says it. */
  readonly number: string;
}

/** How the other side is called on the screen. `show` formats a number. */
export function partyText(t: TFunction, party: CallParty, show: (number: string) => string): PartyText {
  const number = party.number && show(party.number);
  if (party.name) return { title: party.name, number };
  return { title: number || t('call.unknownName'), number: '' };
}
