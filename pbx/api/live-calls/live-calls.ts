import type { ExtensionPresence } from '../../contract/extension-presence.ts';
import type { LiveCall, ParkedCall } from '../../contract/live-call.ts';

/** What goes on in a company's phones right now. */
export interface LiveCalls {
  /** Of every employee; `with`, when he rings or talks. `company`: id. */
  extensionStates(company: string): readonly ExtensionPresence[];
  /** That an employee is in. */
  callsOf(company: string, employee: string): readonly LiveCall[];
  /** Starts or stops the recording of a talk; the call as it is then. `not-now`: it may not be, or not any more. */
  record(
    company: string,
    wish: { readonly employee: string; readonly call: string; readonly wanted: 'start' | 'stop' },
  ): LiveCall | 'no-such-call' | 'not-now';
  /** Has somebody leave the conference that the employee is in. `not-now`: that one is not in it. */
  drop(
    company: string,
    wish: { readonly employee: string; readonly call: string; readonly leg: string },
  ): 'dropped' | 'no-such-call' | 'not-now';
  parked(company: string): readonly ParkedCall[];
}
