export const employees = {
  title: 'Сотрудники',
} as const;
