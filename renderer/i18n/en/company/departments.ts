export const departments = {
  title: 'Departments',
} as const;
