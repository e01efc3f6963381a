export const sounds = {
  play: 'Слушать',
  pause: 'Пауза',
  position: 'Место в записи',
  at: '{{at}} из {{length}}',
  speed: 'Скорость {{speed}}',
  download: 'Скачать',
  loading: 'Загружаем запись…',
  failed: 'Запись не загрузилась.',
  retry: 'Загрузить снова',
  saved: 'Сохранено',
  saveFailed: 'Файл не сохранился. Попробуйте ещё раз.',
} as const;
