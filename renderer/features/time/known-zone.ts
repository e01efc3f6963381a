import { getLocalTimeZone } from '@internationalized/date';

/** The zone, or the computer's own where it does not know the name, though the PBX does. Absent: the computer's. */
export function knownZone(timeZone: string | undefined): string {
  if (timeZone === undefined) return getLocalTimeZone();
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return getLocalTimeZone();
  }
}
