export const schedule = {
  title: 'Расписание',
} as const;
