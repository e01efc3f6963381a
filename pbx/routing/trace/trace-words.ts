import type { TraceCode } from './trace-code.ts';

/** Words for every kind of step; the details of the step stand in for `{name}`. */
export type TraceWords = Readonly<Record<TraceCode, string>>;
