/** An employee as 0002 has it → as 0003 has it: do not disturb is one of four states now. */
export const employeeOfToday = ({ doNotDisturb, ...employee }: Readonly<Record<string, unknown>>) => ({
  ...employee,
  status: doNotDisturb === true ? 'do-not-disturb' : 'available',
  callWaiting: true,
  autoAnswer: { when: 'never' },
});

/** A company's options as 0002 has them → as 0003 has them. */
export const optionsOfToday = ({ numberRules, ...options }: Readonly<Record<string, unknown>>) => ({
  ...options,
  numberRules: { ...(numberRules as object), rewrites: [] },
  recordOnDemand: false,
});
