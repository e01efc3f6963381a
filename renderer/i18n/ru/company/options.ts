export const options = {
  title: 'Ещё',
} as const;
