import type { AuditEntry } from '../store/ports/audit-store.ts';

type Subject = NonNullable<AuditEntry['subject']>;

export const subjectOf = (kind: string, { id, name }: Pick<Subject, 'id' | 'name'>): Subject => ({
  kind,
  id,
  name,
});

/** Which fields a change touches, for the audit: names only, values may be private. */
export const touched = (change: object): { readonly fields: string } => ({
  fields: Object.keys(change).sort().join(', '),
});
