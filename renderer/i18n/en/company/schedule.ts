export const schedule = {
  title: 'Business hours',
} as const;
