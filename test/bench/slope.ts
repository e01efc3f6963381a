/** A reading of something that may grow. `at`: hours. */
export interface GrowthReading {
  readonly at: number;
  readonly value: number;
}

/** The median of the slopes between any two readings (Theil–Sen), in units an hour: single bad readings do not count. */
export function slopeOf(readings: readonly GrowthReading[]): number {
  const slopes = readings.flatMap((first, index) =>
    readings.slice(index + 1).map((second) => (second.value - first.value) / (second.at - first.at)),
  );
  const sorted = slopes.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('growth needs two readings');
  return middle;
}

/**
 * Growth an hour over `hours` of which only the first were read: they are taken as they are, and the rest as its last
 * hour was. What fills a bounded store in the first hour thus counts once, and what leaks counts every hour.
 */
export function slopeOver(hours: number, readings: readonly GrowthReading[]): number {
  const [first] = readings;
  const last = readings.at(-1);
  if (first === undefined || last === undefined) throw new Error('growth needs two readings');
  const lastHour = readings.filter(({ at }) => at >= last.at - 1);
  const read = last.at - first.at;
  return (last.value - first.value + Math.max(0, hours - read) * slopeOf(lastHour)) / Math.max(hours, read);
}
