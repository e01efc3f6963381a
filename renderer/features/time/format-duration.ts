/** A length of time as a clock shows it: 83 000 ms → `1:23`, an hour and more → `1:02:03`. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const tail = `${hours > 0 ? pad(minutes) : minutes}:${pad(seconds)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

const pad = (value: number): string => String(value).padStart(2, '0');
