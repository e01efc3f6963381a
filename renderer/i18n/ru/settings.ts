export const settings = {
  title: 'Настройки',
  back: 'Ко всем настройкам',
  backTo: 'Назад: {{title}}',
  groups: { own: 'Моё', company: 'Компания', program: 'Эта программа' },
  sections: {
    own: 'Мои настройки',
    wizard: 'Быстрая настройка',
    employees: 'Сотрудники',
    departments: 'Отделы',
    numbers: 'Номера',
    schedule: 'Расписание компании',
    options: 'Ещё',
  },
  forbidden: {
    title: 'Раздел для администраторов',
    words: 'У вас нет прав на этот раздел. Их даёт администратор компании.',
  },
  look: {
    title: 'Вид',
    zoom: 'Размер всего на экране: Ctrl + и Ctrl −, обычный — Ctrl 0.',
  },
  about: {
    title: 'О программе',
    version: 'Версия',
    company: 'Компания',
    address: 'Адрес вашего телефона',
  },
} as const;
