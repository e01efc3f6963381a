import { z } from 'zod';
import { CallKey, PhoneReport } from './phone-report.ts';

const { party, called } = PhoneReport.shape.calls.element.shape;

/** A call that rings, as the window shows it that appears above everything else. */
export const IncomingCall = z.object({
  /** Names the call among all windows of the app. */
  key: CallKey,
  party,
  called,
});
export type IncomingCall = z.infer<typeof IncomingCall>;
