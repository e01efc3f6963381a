export const own = {
  title: 'Мои настройки',
} as const;
