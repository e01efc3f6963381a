/** What a line remembers of its calls and its wire, for whoever has to find out why a call was bad. No secrets. */
export interface LineDiagnostics {
  /** Newest last. `text`: a SIP message without credentials, keys of media, digits and texts of people. */
  readonly sip: readonly TracedMessage[];
  /** Newest last. */
  readonly calls: readonly CallJournal[];
}

export interface TracedMessage {
  /** Epoch milliseconds, as all times here. */
  readonly at: number;
  readonly direction: 'in' | 'out';
  readonly text: string;
}

export interface CallJournal {
  readonly call: string;
  /** States of ICE, paths, restarts, in words. */
  readonly events: readonly { readonly at: number; readonly what: string }[];
  /** About one a second: counters and times of both directions by name. */
  readonly readings: readonly Readonly<Record<string, number | string>>[];
}

export const noDiagnostics: LineDiagnostics = { sip: [], calls: [] };
