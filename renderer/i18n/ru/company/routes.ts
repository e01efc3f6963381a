export const routes = {
  title: 'Номера',
} as const;
