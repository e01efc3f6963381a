import type { TFunction } from 'i18next';
import type { Lamp } from '../../phone/lamps/lamp.ts';

/** A lamp in words: «Свободно», «Звонит Ольга Иванова», «Разговор: +7 917 234-05-06». `show` formats a number. */
export function lampText(t: TFunction, lamp: Lamp, show: (number: string) => string): string {
  const who = lamp.with && (lamp.with.name || show(lamp.with.number));
  if (!who) return t(`colleagues.lamp.${lamp.state}`);
  switch (lamp.state) {
    case 'ringing':
    case 'talking':
    case 'on-hold':
      return t(`colleagues.lampWith.${lamp.state}`, { who });
    default:
      return t(`colleagues.lamp.${lamp.state}`);
  }
}
