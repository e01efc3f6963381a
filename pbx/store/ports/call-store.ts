import type { CallRecord, FaxReport, TraceStep } from '../../contract/call-record.ts';

/** Each one narrows; left out: no matter. */
export interface CallFilter {
  /** By the start of the call, epoch milliseconds; `from` inclusive, `to` exclusive. */
  readonly from?: number;
  readonly to?: number;
  readonly direction?: CallRecord['direction'];
  readonly result?: CallRecord['result'];
  /** Took part: called, talked, or was rung. */
  readonly employee?: string;
  /** Asked first, or rung on its behalf. */
  readonly department?: string;
  /** Id of the company's number through which it came or went. */
  readonly number?: string;
  /** Digits that occur, together, in the client's number (for internal calls: in what was dialled). */
  readonly digits?: string;
  readonly notCalledBack?: boolean;
}

/** A row of the list: all but the trace. */
export interface CallRow extends Omit<CallRecord, 'trace'> {
  readonly callback: Callback;
}

/**
 * Of a missed inbound call with a client's number: `waiting` until somebody of the company talks with that client,
 * whoever called. All other calls: `not-needed`.
 */
export type Callback =
  | { readonly state: 'not-needed' }
  | { readonly state: 'waiting' }
  /** `call`: the talk that closed it. */
  | { readonly state: 'done'; readonly call: string; readonly at: number };

interface CallPage {
  /** The newest first. */
  readonly calls: readonly CallRow[];
  /** Where the next page begins; null: this was the last one. */
  readonly next: string | null;
}

/** What a brain is told at its start. */
interface CallMemory {
  /** Employee id → when the last talk ended, epoch milliseconds. */
  readonly lastTalks: Readonly<Record<string, number>>;
  /** Client's number, E.164 → id of the employee who talked with them last. */
  readonly lastEmployees: Readonly<Record<string, string>>;
}

/** History. */
export interface CallStore {
  /**
   * Keeps calls with their statistics, in one transaction: all of them, but for those whose ids are there already, or
   * none. What is to be done about each that was kept, by its id. Rejects when there is no such company.
   */
  add(company: string, ...records: readonly CallRecord[]): Promise<ReadonlyMap<string, Callback>>;
  /**
   * What came of a fax is known only now that its call is kept, or noted as going on by somebody who is gone. `step`
   * ends its trace. Who called; undefined when there is no such call.
   */
  addFax(
    company: string,
    call: string,
    fax: FaxReport,
    step: TraceStep,
  ): Promise<CallRecord['caller'] | undefined>;
  /** Of calls that go on, what would be their rows; each replaces the one before, and `add` of that call ends it. */
  noteOngoing(company: string, records: readonly CallRecord[]): Promise<void>;
  /** Those that were noted and never added: the process that knew them is gone. */
  ongoing(company: string): Promise<readonly CallRecord[]>;
  /**
   * `cursor`: `next` of the page before, null for the first one. `limit`: 1 to 500.
   * Rejects with TypeError on a cursor that is none.
   */
  page(company: string, filter: CallFilter, cursor: string | null, limit: number): Promise<CallPage>;
  /** With legs and trace. */
  find(company: string, id: string): Promise<(CallRow & CallRecord) | undefined>;
  /** `since`: talks with clients that ended before are left out, epoch milliseconds. */
  memory(company: string, since: number): Promise<CallMemory>;
}
