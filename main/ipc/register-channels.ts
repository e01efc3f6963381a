import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type ChannelName, channels } from '../../preload/contract/channels.ts';
import type { Log } from '../log/log.ts';
import { pageOf } from '../pages/page-address.ts';
import { answerRequest, type Sender } from './answer-request.ts';
import type { ChannelHandlers } from './channel-handlers.ts';

/** Opens every channel of the contract, and no other. */
export function registerChannels(handlers: ChannelHandlers, log: Log): void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, payload) => answerRequest(handlers, log, name, senderOf(event), payload));
  }
}

/** A frame that has navigated away or was destroyed since it asked is null, and is nobody. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    window: sender.id,
    page: senderFrame ? pageOf(senderFrame.url) : undefined,
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
  };
}
