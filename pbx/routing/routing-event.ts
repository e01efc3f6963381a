import type { CompanySettings } from '../contract/company-settings.ts';
import type { EngineEvent, LegId } from '../engine/port.ts';

/** A message in an employee's voicemail. `recording` names the file. */
export interface WaitingMessage {
  readonly id: string;
  readonly recording: string;
  readonly heard: boolean;
}

/** All that the brain of one company hears. `at` is the time of the event, epoch milliseconds: the brain has no clock. */
export type RoutingEvent = { readonly at: number } & (
  | EngineEvent
  /** A timer set by `set-timer` ran out; it no longer exists. */
  | { readonly type: 'timer'; readonly timer: string }
  /** The company's settings as they are from now on; calls that are up go on by what they were routed with. */
  | { readonly type: 'settings'; readonly settings: CompanySettings }
  /** What the history knows, told once at the start: for «равномерно» and for «кто говорил с этим клиентом». */
  | {
      readonly type: 'memory';
      /** Employee id → when their last talk ended, epoch milliseconds. */
      readonly lastTalks: Readonly<Record<string, number>>;
      /** Client's number, E.164 → employee id who talked with them last. */
      readonly lastEmployees: Readonly<Record<string, string>>;
    }
  /**
   * Messages of an employee, whenever they change. `list`: those that can be listened to by phone, the newest
   * first; left out: only how many there are is known.
   */
  | {
      readonly type: 'messages';
      readonly employee: string;
      readonly fresh: number;
      readonly old: number;
      readonly list?: readonly WaitingMessage[];
    }
  /** Somebody who talks in that call wants it recorded, or no longer. `employee`: id. */
  | {
      readonly type: 'record-asked';
      readonly call: string;
      readonly employee: string;
      readonly wanted: 'start' | 'stop';
    }
  /** Somebody in a conference wants another one out of it. `employee`: id; `call`: theirs; `leg`: the other's. */
  | { readonly type: 'drop-asked'; readonly call: string; readonly employee: string; readonly leg: LegId }
);
