import type { AuditEntry } from '../store/ports/audit-store.ts';

/** Who changes something, and in which company. */
export interface Actor {
  /** Id. */
  readonly company: string;
  readonly by: AuditEntry['actor'];
}
