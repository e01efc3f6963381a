import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Favourites } from '../../preload/contract/favourites.ts';
import { openJsonFile } from '../json-file.ts';
import type { Log } from '../log/log.ts';

const FavouritesFile = z.object({ version: z.literal(1), favourites: Favourites });

/** The favourites of one account, shared by all its windows. */
export interface FavouriteList {
  list(): Promise<Favourites>;
  /** Replaces them; rejects when they could not be kept. */
  keep(favourites: Favourites): Promise<void>;
}

/** The favourites of every account of this installation, by its SIP URI, each in a file of its own in `folder`. */
export function createFavouritesFiles(folder: string, log: Log): (account: string) => FavouriteList {
  const open = (account: string): FavouriteList => {
    const name = createHash('sha256').update(account).digest('hex').slice(0, 24);
    const file = openJsonFile(
      join(folder, `${name}.json`),
      FavouritesFile,
      { version: 1, favourites: [] },
      log,
    );
    let turn: Promise<unknown> = Promise.resolve();
    const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
      const done = turn.then(work);
      turn = done.catch(() => undefined);
      return done;
    };
    return {
      list: () => inTurn(async () => (await file.read()).favourites),
      keep: (favourites) => inTurn(() => file.write({ version: 1, favourites })),
    };
  };

  const known = new Map<string, FavouriteList>();
  return (account) => {
    const list = known.get(account) ?? open(account);
    known.set(account, list);
    return list;
  };
}
