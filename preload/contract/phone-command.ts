import { z } from 'zod';
import { OwnStatus } from './own-status.ts';
import { CallKey } from './phone-report.ts';

/** What is asked of a window's phone from outside its page: the incoming window, the tray, a key, a link. */
export const PhoneCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('answer'), call: CallKey }),
  z.object({ type: z.literal('decline'), call: CallKey }),
  z.object({ type: z.literal('hang-up'), call: CallKey }),
  z.object({ type: z.literal('mute'), call: CallKey, muted: z.boolean() }),
  /** `confirm`: the person is asked first; the number came from somebody else. */
  z.object({ type: z.literal('call'), target: z.string().min(1).max(200), confirm: z.boolean() }),
  z.object({ type: z.literal('status'), status: OwnStatus }),
]);
export type PhoneCommand = z.infer<typeof PhoneCommand>;
