import type { Body } from './change-bodies.ts';

/** An employee as 0003 has it → as 0004 has it: the status changes by no rule, and being away forwards nothing. */
export const employeeWithStatusRules = ({ forwarding, ...employee }: Body) => ({
  ...employee,
  forwarding: { ...(forwarding as object), whenAway: null },
  statusRules: { awayAfterMinutes: null, outsideHours: 'nothing' },
});

/** A company's options as 0003 has them → as 0004 has them: caller IDs are the administrator's to choose. */
export const optionsWithCallerIdChoice = (options: Body) => ({ ...options, employeesChooseCallerId: false });
