/** A path with its query, encoded. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | boolean>> | undefined,
): string {
  const search = new URLSearchParams(Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]));
  return search.size === 0 ? path : `${path}?${search}`;
}
