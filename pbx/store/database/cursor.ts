import { z } from 'zod';

/** Where a page of rows, newest first, ended: the time and the key of its last row. */
export interface Position {
  readonly at: number;
  readonly key: number;
}

const Packed = z.tuple([z.number().int(), z.number().int()]);

const packCursor = ({ at, key }: Position): string =>
  Buffer.from(JSON.stringify([at, key])).toString('base64url');

/** Throws TypeError when the text was not made by `packCursor`. */
export const unpackCursor = (cursor: string): Position => {
  const [at, key] = parsed(cursor);
  return { at, key };
};

const parsed = (cursor: string): readonly [number, number] => {
  try {
    return Packed.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw new TypeError('Not a cursor', { cause });
  }
};

/** The rows of one page out of one more than fit, and the cursor of the next. */
export const cutPage = <Row>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => Position,
): { readonly rows: readonly Row[]; readonly next: string | null } => {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? packCursor(position(last)) : null };
};
