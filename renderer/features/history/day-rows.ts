/** What a list with a heading for each day shows, row by row. */
export type DayRow<Item> =
  | { readonly kind: 'day'; readonly at: number }
  | { readonly kind: 'item'; readonly item: Item };

/** Items that are in order of time, with a heading where a day begins (in the computer's time zone). */
export function dayRows<Item>(items: readonly Item[], timeOf: (item: Item) => number): DayRow<Item>[] {
  const rows: DayRow<Item>[] = [];
  let day: number | undefined;
  for (const item of items) {
    const at = startOfDay(timeOf(item));
    if (at !== day) rows.push({ kind: 'day', at });
    day = at;
    rows.push({ kind: 'item', item });
  }
  return rows;
}

export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
