import type { CallRecord, FaxReport } from '../contract/call-record.ts';
import type { EngineCommand } from '../engine/port.ts';

/** What the brain wants done: by the engine, by the clock, and by whoever keeps what happened. */
export type RoutingCommand =
  | EngineCommand
  /** Send a `timer` event of this name at `at`, epoch milliseconds. */
  | { readonly type: 'set-timer'; readonly timer: string; readonly at: number }
  | { readonly type: 'cancel-timer'; readonly timer: string }
  /** A call is over: one row of the history. */
  | { readonly type: 'call-over'; readonly record: CallRecord }
  /** A message was left for these employees. `recording` names the file, `seconds` its length. */
  | {
      readonly type: 'message-left';
      readonly recording: string;
      readonly seconds: number;
      readonly call: string;
      readonly from: { readonly name: string; readonly number: string };
      readonly for: readonly string[];
      readonly at: number;
    }
  /** The employee has listened to a message of theirs, or deletes it. `message`: its id. */
  | { readonly type: 'message-heard'; readonly employee: string; readonly message: string }
  | { readonly type: 'message-removed'; readonly employee: string; readonly message: string }
  /** A fax came: `pages` of `document`. */
  | {
      readonly type: 'fax-received';
      readonly document: string;
      readonly pages: number;
      readonly call: string;
      readonly from: { readonly name: string; readonly number: string };
      readonly at: number;
    }
  /** What came of a fax is known only now that its call is in the history. */
  | { readonly type: 'fax-found'; readonly call: string; readonly fax: FaxReport; readonly at: number };
