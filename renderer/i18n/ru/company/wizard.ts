export const wizard = {
  title: 'Быстрая настройка',
} as const;
