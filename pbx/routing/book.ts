import { ownValue } from './record.ts';

/**
 * A record in small parts, by a hash of the key: a change copies its part and the list of parts, never all
 * that there is. Plain data, as all of the state.
 */
export type Book<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

const PARTS = 64;

export const partOf = (key: string): string => {
  let hash = 0;
  for (let place = 0; place < key.length; place += 1)
    hash = (Math.imul(hash, 31) + key.charCodeAt(place)) | 0;
  return String((hash >>> 0) % PARTS);
};

export const bookValue = <Value>(book: Book<Value>, key: string): Value | undefined => {
  const part = ownValue(book, partOf(key));
  return part && ownValue(part, key);
};

export const bookKeys = (book: Book<unknown>): readonly string[] =>
  Object.values(book).flatMap((part) => Object.keys(part));

/** Keys whose values are not the same any more, those that are new or gone among them. */
export const changedKeys = (before: Book<unknown>, after: Book<unknown>): readonly string[] => {
  if (before === after) return [];
  return changedIn(before, after).flatMap((part) => changedIn(before[part] ?? {}, after[part] ?? {}));
};

type Values = Readonly<Record<string, unknown>>;

const changedIn = (before: Values, after: Values): readonly string[] => [
  ...Object.keys(after).filter((key) => before[key] !== after[key]),
  ...Object.keys(before).filter((key) => !(key in after)),
];

export const bookValues = <Value>(book: Book<Value>): readonly Value[] =>
  Object.values(book).flatMap((part) => Object.values(part));
