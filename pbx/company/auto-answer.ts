import type { Department } from '../contract/department.ts';
import type { Employee } from '../contract/employee.ts';

/** A call to an employee, as far as his phones answering by themselves goes. */
interface Ringing {
  /** Undefined: somebody outside. */
  readonly caller: Employee | undefined;
  /** What the caller asks for, seconds; null: nothing. */
  readonly asked: number | null;
  /** Called himself, not a department of his. */
  readonly inPerson: boolean;
}

/** After how many seconds the phones of an employee answer this call by themselves; undefined: they do not. */
export const answersAfter = (
  employee: Employee,
  { caller, asked, inPerson }: Ringing,
  departments: readonly Department[],
): number | undefined => {
  const { autoAnswer } = employee;
  if (autoAnswer.when === 'never') return undefined;
  if (autoAnswer.when === 'always') return autoAnswer.afterSeconds;
  const isAsked = asked !== null && inPerson && caller !== undefined;
  return isAsked && mayAsk(employee, caller, autoAnswer.by, departments) ? asked : undefined;
};

const mayAsk = (
  employee: Employee,
  caller: Employee,
  by: Extract<Employee['autoAnswer'], { when: 'asked' }>['by'],
  departments: readonly Department[],
): boolean => {
  if (by === 'everybody') return true;
  if (by === 'administrators') return caller.role === 'administrator';
  return departments.some(({ members }) =>
    [employee, caller].every(({ id }) => members.some((member) => member.employee === id)),
  );
};
