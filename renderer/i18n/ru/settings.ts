export const settings = {
  title: 'Настройки',
  back: 'Ко всем настройкам',
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
