import type { z } from 'zod';
import { type Channel, type ChannelName, channels, type Page } from '../../preload/contract/channels.ts';
import type { Reply } from '../../preload/contract/reply.ts';
import type { Log } from '../log/log.ts';
import type { ChannelHandlers, WindowId } from './channel-handlers.ts';

/** Who asks. Everything here comes from Electron; nothing is said by the page itself. */
export interface Sender {
  readonly window: WindowId;
  /** Undefined when the frame shows something that is not ours. */
  readonly page: Page | undefined;
  readonly isMainFrame: boolean;
}

/**
 * The one way into the main process: refuses a sender that may not use the channel, checks what it says and
 * what it is told. Never rejects; the payload is never logged.
 */
export async function answerRequest(
  handlers: ChannelHandlers,
  log: Log,
  name: ChannelName,
  sender: Sender,
  payload: unknown,
): Promise<Reply> {
  const channel: Channel<z.ZodType, z.ZodType> = channels[name];
  if (!sender.isMainFrame || !sender.page || !channel.pages.includes(sender.page)) {
    log.warn('A page asked what it may not', { channel: name, page: sender.page });
    return { ok: false, code: 'refused' };
  }
  const request = parsed(channel.request, payload);
  if (!request?.success) {
    log.warn('A page asked something malformed', { channel: name });
    return { ok: false, code: 'invalid-request' };
  }
  try {
    const handler = handlers[name] as (request: unknown, window: WindowId) => unknown;
    return { ok: true, value: channel.response.parse(await handler(request.data, sender.window)) };
  } catch (error) {
    log.error('A request failed', { channel: name, error });
    return { ok: false, code: 'failed' };
  }
}

/** Undefined where checking itself fails: zod 4 compares the `length` of whatever has one, also one that is no number. */
function parsed<Schema extends z.ZodType>(schema: Schema, payload: unknown) {
  try {
    return schema.safeParse(payload);
  } catch {
    return undefined;
  }
}
