import type { CallRecord } from '../../contract/call-record.ts';

/** The number at the other end: of an internal call what was dialled; null: withheld. */
export const clientOf = ({ direction, caller, dialled, legs }: CallRecord): string | null => {
  if (direction === 'inbound') return caller.number || null;
  // The leg has the number in full; what was dialled may be its national form.
  const outside = direction === 'outbound' && legs.find(({ employee }) => employee === null);
  return (outside ? outside.number : dialled) || null;
};
