/** Plain data: what JSON can say. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/**
 * One text for one value: members in the order of their names' UTF-16 code units, no spaces; numbers and strings as
 * JSON.stringify writes them (RFC 8785 §3.2).
 */
export const canonicalJson = (value: Plain): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
};

const isList = (value: object): value is readonly Plain[] => Array.isArray(value);
