export const search = {
  title: 'Поиск',
  label: 'Коллега, контакт, номер или раздел',
  results: 'Найдено',
  callNumber: 'Позвонить на {{number}}',
  nothing: 'Ничего не нашли по запросу «{{query}}».',
  keys: 'Enter — позвонить или открыть, Esc — закрыть',
  keysInCall: 'Enter — позвонить или открыть, Shift+Enter — перевести звонок',
} as const;
