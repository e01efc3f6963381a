/** Both databases limit the values of one statement: 32,766 is the lower limit. */
const ROWS = 1_000;

/** Hands rows over in portions that fit into a statement. */
export const inPortions = async <Row>(
  rows: readonly Row[],
  work: (portion: readonly Row[]) => Promise<unknown>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += ROWS) await work(rows.slice(start, start + ROWS));
};
