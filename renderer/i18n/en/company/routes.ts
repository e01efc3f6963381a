export const routes = {
  title: 'Numbers',
} as const;
