import type { CallRecord } from '../../contract/call-record.ts';
import type { Callback } from '../ports/call-store.ts';

/** A call with what was found out when it was kept. */
export interface KeptCall {
  readonly record: CallRecord;
  readonly callback: Callback;
  /** `2026-12-31T09` */
  readonly localHour: string;
}
