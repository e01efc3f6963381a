export const own = {
  title: 'My settings',
} as const;
