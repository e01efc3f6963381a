import type { z } from 'zod';
import type { ChannelName, ChannelResponse, channels } from '../../preload/contract/channels.ts';

/** `webContents.id` of the window that asks. */
export type WindowId = number;

type Received<Name extends ChannelName> = z.output<(typeof channels)[Name]['request']>;

/** What the main process does for each channel. The request has been checked; the response will be. */
export type ChannelHandlers = {
  readonly [Name in ChannelName]: (
    request: Received<Name>,
    window: WindowId,
  ) => ChannelResponse<Name> | Promise<ChannelResponse<Name>>;
};
