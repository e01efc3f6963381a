/** What is looked at in an Asterisk that is to serve us. */
export type FindingCode =
  /** Whether it answers at all, and to us. */
  | 'reached'
  | 'version'
  | 'modules'
  /** Whether it can receive faxes: everything else works without. */
  | 'fax'
  /** SIP over WebSocket, as phones are told to reach it. */
  | 'sip'
  | 'certificate-served'
  /** Its configuration, as read from its folder. */
  | 'configuration'
  /** Whether calls are handed to us, and whether we may give it users. */
  | 'dialplan'
  | 'users'
  /** Whether the files are those that we would write now. */
  | 'edition'
  | 'certificate-file'
  | 'key-file'
  | 'session-limit'
  | 'write-timeout'
  | 'media-timeout'
  | 'ari-reach'
  | 'ari-password'
  | 'plain-websocket'
  | 'guessing'
  | 'guests'
  /** Outside lines, each with its state. */
  | 'trunk'
  | 'trunks'
  | 'desk-phones'
  | 'pickup';

/** `broken`: it cannot serve, or whoever likes may use it. `warning`: it serves, until something happens. */
export interface AsteriskFinding {
  readonly code: FindingCode;
  readonly state: 'ok' | 'warning' | 'broken';
  /** Which words say it: one of those of the code. */
  readonly verdict: string;
  /** What the words name: values, paths, addresses. Never a password. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Why an Asterisk cannot serve us, in words for the operator. */
export class AsteriskNotReady extends Error {
  readonly findings: readonly AsteriskFinding[];

  constructor(findings: readonly AsteriskFinding[], words: string) {
    super(words);
    this.name = 'AsteriskNotReady';
    this.findings = findings;
  }
}
