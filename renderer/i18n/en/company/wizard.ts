export const wizard = {
  title: 'Quick set-up',
} as const;
