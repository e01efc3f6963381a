import type { TFunction } from 'i18next';
import i18next from 'i18next';
import type { zones } from '../../i18n/ru/company/zones.ts';

type NamedZone = keyof typeof zones;

export interface ZoneOption {
  /** IANA name. */
  readonly id: string;
  /** «Москва, UTC+3, сейчас 14:05» */
  readonly label: string;
}

/** Every zone that this computer knows and the one in use: those with a name of their own first, from west to east. */
export function zoneOptions(
  t: TFunction,
  language: string,
  at: number,
  used: string,
  known: readonly string[] = Intl.supportedValuesOf('timeZone'),
): readonly ZoneOption[] {
  const all = [...new Set([...known, used])].map((id) => ({
    id,
    offset: offsetAt(id, at),
    name: cityOf(t, id),
  }));
  return all
    .sort(
      (one, other) =>
        Number(isNamed(other.id)) - Number(isNamed(one.id)) ||
        one.offset - other.offset ||
        one.name.localeCompare(other.name, language),
    )
    .map(({ id, offset, name }) => ({
      id,
      label: t('company.schedule.zone.option', {
        ...{ city: name, offset: offsetText(offset), time: timeIn(id, at) },
        interpolation: { escapeValue: false },
      }),
    }));
}

/** «Europe/San_Marino» is «San Marino» where no language has a name for it. */
function cityOf(t: TFunction, id: string): string {
  return isNamed(id)
    ? t(`company.schedule.zones.${id}`)
    : id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

const isNamed = (id: string): id is NamedZone => i18next.exists(`company.schedule.zones.${id}`);

/** Minutes ahead of UTC; 0 for a zone that this computer does not know. */
function offsetAt(timeZone: string, at: number): number {
  const name = partOf(timeZone, at, { timeZoneName: 'longOffset' }, 'timeZoneName');
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetText(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? '−' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''}`;
}

function timeIn(timeZone: string, at: number): string {
  try {
    return new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit', timeZone }).format(at);
  } catch {
    return '';
  }
}

function partOf(
  timeZone: string,
  at: number,
  options: Intl.DateTimeFormatOptions,
  type: Intl.DateTimeFormatPartTypes,
): string {
  try {
    const parts = new Intl.DateTimeFormat('en', { ...options, timeZone }).formatToParts(at);
    return parts.find((part) => part.type === type)?.value ?? '';
  } catch {
    return '';
  }
}
