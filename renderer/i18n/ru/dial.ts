export const dial = {
  label: 'Имя или номер',
  clear: 'Стереть',
  call: 'Позвонить',
  keypad: 'Клавиши набора',
  holdForPlus: 'Удерживайте, чтобы ввести +',
} as const;
