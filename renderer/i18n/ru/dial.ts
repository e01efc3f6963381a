export const dial = {
  label: 'Имя или номер',
  clear: 'Стереть',
  call: 'Позвонить',
  redial: 'Повторить последний номер',
  pickUpGroup: 'Взять звонок отдела',
  keypad: 'Клавиши набора',
  holdForPlus: 'Удерживайте, чтобы ввести +',
} as const;
