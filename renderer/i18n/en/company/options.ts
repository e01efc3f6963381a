export const options = {
  title: 'More',
} as const;
