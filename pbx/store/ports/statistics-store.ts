import type { CallRecord } from '../../contract/call-record.ts';
import type { ServiceLevelSeconds } from '../../contract/service-level.ts';

/**
 * A call counts in the day and hour that its company's clock showed when it began; a later change of the time zone
 * does not move it.
 */
export interface StatisticsRequest {
  /** Local dates, `2026-12-31`, both inclusive. */
  readonly from: string;
  readonly to: string;
  readonly direction: CallRecord['direction'];
  /** `hour`: of the day, the days added up. */
  readonly by: 'day' | 'hour' | 'employee' | 'department' | 'number';
  /** With `by` day or hour: of whom alone; left out: of the whole company. */
  readonly of?: { readonly what: 'employee' | 'department' | 'number'; readonly id: string };
  readonly within: ServiceLevelSeconds;
}

/**
 * Of a company, department or number: calls. Of an employee: inbound and internal, his own ringing (answered
 * elsewhere counts as neither); outbound, his own calls.
 */
export interface StatisticsRow {
  /** A local date, an hour `0` to `23`, or an id, as `by` says. In this order. Without calls there is no row. */
  readonly key: string;
  readonly answered: number;
  /** Reached nobody, messages left included. */
  readonly missed: number;
  /** Of the missed ones, how many left a message. */
  readonly voicemail: number;
  /** From the call's (employee: the ringing's) start to the answer, of those answered; null: none was. */
  readonly averageWaitSeconds: number | null;
  /** All talks together. */
  readonly talkSeconds: number;
  /** Share of all, 0 to 1, answered `within`; null: there were none. */
  readonly serviceLevel: number | null;
}

export interface StatisticsStore {
  read(company: string, request: StatisticsRequest): Promise<readonly StatisticsRow[]>;
}
