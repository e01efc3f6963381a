import { z } from 'zod';

/** Where a page of contacts ended. */
interface Position {
  readonly sortKey: string;
  readonly id: string;
}

const Packed = z.tuple([z.string(), z.string()]);

export const packPosition = ({ sortKey, id }: Position): string =>
  Buffer.from(JSON.stringify([sortKey, id])).toString('base64url');

/** Throws TypeError when the text was not made by `packPosition`. */
export const unpackPosition = (cursor: string): Position => {
  try {
    const [sortKey, id] = Packed.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { sortKey, id };
  } catch (cause) {
    throw new TypeError('Not a cursor', { cause });
  }
};
