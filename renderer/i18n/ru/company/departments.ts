export const departments = {
  title: 'Отделы',
} as const;
