/** `2026-11-25 14-05`: a time in the name of a file, in the computer's time zone. */
export function fileTime(at: number): string {
  const date = new Date(at);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}-${pad(date.getMinutes())}`;
}
