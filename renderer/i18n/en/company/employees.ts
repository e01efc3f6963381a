export const employees = {
  title: 'Employees',
} as const;
