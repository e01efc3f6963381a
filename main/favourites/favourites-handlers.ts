import type { ChannelHandlers, WindowId } from '../ipc/channel-handlers.ts';
import type { FavouriteList } from './favourites-files.ts';

export interface FavouritesPorts {
  readonly listOf: (window: WindowId) => Promise<FavouriteList>;
  /** The favourites are not what they were. */
  readonly tell: () => void;
}

type FavouriteChannels = Extract<keyof ChannelHandlers, `favourites:${string}`>;

/** What pages may do with the favourites of their account. */
export const favouritesHandlers = ({
  listOf,
  tell,
}: FavouritesPorts): Pick<ChannelHandlers, FavouriteChannels> => ({
  'favourites:list': async (_, window) => (await listOf(window)).list(),
  'favourites:keep': async (favourites, window) => {
    await (await listOf(window)).keep(favourites);
    tell();
  },
});
