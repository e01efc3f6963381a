import type { CallDraft } from '../call/call.ts';
import type { Turn } from '../turn/turn.ts';

/** Nobody of the department took the call: what its settings say then. */
export const afterDepartment = (turn: Turn, call: CallDraft, id: string): void => {
  const department = turn.index.departments.get(id);
  if (department) call.next = [{ step: 'go', to: department.otherwise, by: null }, ...call.next];
};
