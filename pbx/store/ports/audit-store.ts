/** One privileged action. Plain data: it is hashed as canonical JSON. */
export interface AuditEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who did it. `id`: of the employee; null for the operator and the service itself. */
  readonly actor: {
    readonly kind: 'employee' | 'operator' | 'service';
    readonly id: string | null;
    readonly name: string;
  };
  /** A stable code: `employee.change`. */
  readonly action: string;
  /** What it was done to, if anything. */
  readonly subject: { readonly kind: string; readonly id: string; readonly name: string } | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

export interface AuditRow extends AuditEntry {
  /** 1, 2, 3… of each company. */
  readonly sequence: number;
  /** SHA-256 over the hash before it and this entry, hex. */
  readonly hash: string;
}

interface AuditPage {
  /** The newest first. */
  readonly entries: readonly AuditRow[];
  readonly next: string | null;
}

export type AuditVerdict =
  | { readonly result: 'whole'; readonly entries: number }
  /** The first row that was changed, or before which rows are missing. */
  | { readonly result: 'broken'; readonly sequence: number };

/** Each one narrows. `about`: the beginning of the action; `by`: the id of the employee who did it. */
export interface AuditFilter {
  readonly about?: string | undefined;
  readonly by?: string | undefined;
}

export interface AuditStore {
  append(company: string, entry: AuditEntry): Promise<AuditRow>;
  page(company: string, cursor: string | null, limit: number, filter?: AuditFilter): Promise<AuditPage>;
  /** Reads the whole chain. */
  verify(company: string): Promise<AuditVerdict>;
}
