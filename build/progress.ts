const REMINDER_SECONDS = 10;

/** Tells the person at the terminal what is going on. Goes to stderr: stdout belongs to results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Announces a long step, reminds every 10 s that it is still under way, and returns its result. */
export async function withProgress<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  say(`${step}…`);
  const started = performance.now();
  const reminder = setInterval(
    () => say(`  still at it: ${step} (${secondsSince(started, 0)} s)`),
    REMINDER_SECONDS * 1000,
  );
  try {
    return await work();
  } finally {
    clearInterval(reminder);
  }
}

/** Seconds since a `performance.now()` reading, as text. */
export function secondsSince(started: number, digits = 1): string {
  return ((performance.now() - started) / 1000).toFixed(digits);
}
