/** What a command answers. */
export interface Answer {
  /** For scripts. */
  readonly value: unknown;
  /** For people. */
  readonly text: string;
  /** Carried out, and what it found is bad. */
  readonly bad?: boolean;
}
