export const desk = {
  openPhone: 'Открыть телефон',
  status: {
    title: 'Мой статус',
    available: 'Доступен',
    away: 'Отошёл',
    'do-not-disturb': 'Не беспокоить',
    'at-desk-phone': 'За настольным телефоном',
    failed: 'АТС не приняла статус. Попробуйте ещё раз.',
  },
  missed: {
    title_one: '{{count}} пропущенный звонок',
    title_few: '{{count}} пропущенных звонка',
    title_many: '{{count}} пропущенных звонков',
    title_other: '{{count}} пропущенного звонка',
    callBack: 'Перезвонить',
    dismiss: 'Убрать',
    at: 'в {{time}}',
  },
  link: {
    title: 'Позвонить на {{number}}?',
    words: 'Номер передала другая программа. Проверьте его, прежде чем звонить.',
    busy: 'Сейчас позвонить нельзя: телефон не на линии или идёт звонок.',
    call: 'Позвонить',
    cancel: 'Не звонить',
  },
} as const;
