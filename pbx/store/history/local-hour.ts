import { DateTime } from 'luxon';

/** What the company's clock shows: `2026-12-31T09`. */
export const localHour = (at: number, timeZone: string): string => {
  const there = DateTime.fromMillis(at, { zone: timeZone });
  // A zone that this machine no longer knows is no reason to lose a call.
  return (there.isValid ? there : there.setZone('utc')).toFormat("yyyy-MM-dd'T'HH");
};
