import type { PromptName } from '../../pbx/company/prompt-names.ts';

interface PromptText {
  readonly ru: string;
  readonly en: string;
}

const WORDS: readonly (readonly [`number-${number}`, string, string])[] = [
  ['number-0', 'ноль', 'zero'],
  ['number-1', 'один', 'one'],
  ['number-2', 'два', 'two'],
  ['number-3', 'три', 'three'],
  ['number-4', 'четыре', 'four'],
  ['number-5', 'пять', 'five'],
  ['number-6', 'шесть', 'six'],
  ['number-7', 'семь', 'seven'],
  ['number-8', 'восемь', 'eight'],
  ['number-9', 'девять', 'nine'],
  ['number-10', 'десять', 'ten'],
  ['number-11', 'одиннадцать', 'eleven'],
  ['number-12', 'двенадцать', 'twelve'],
  ['number-13', 'тринадцать', 'thirteen'],
  ['number-14', 'четырнадцать', 'fourteen'],
  ['number-15', 'пятнадцать', 'fifteen'],
  ['number-16', 'шестнадцать', 'sixteen'],
  ['number-17', 'семнадцать', 'seventeen'],
  ['number-18', 'восемнадцать', 'eighteen'],
  ['number-19', 'девятнадцать', 'nineteen'],
  ['number-20', 'двадцать', 'twenty'],
  ['number-30', 'тридцать', 'thirty'],
  ['number-40', 'сорок', 'forty'],
  ['number-50', 'пятьдесят', 'fifty'],
  ['number-60', 'шестьдесят', 'sixty'],
  ['number-70', 'семьдесят', 'seventy'],
  ['number-80', 'восемьдесят', 'eighty'],
  ['number-90', 'девяносто', 'ninety'],
  ['number-100', 'сто', 'one hundred'],
  ['number-200', 'двести', 'two hundred'],
  ['number-300', 'триста', 'three hundred'],
  ['number-400', 'четыреста', 'four hundred'],
  ['number-500', 'пятьсот', 'five hundred'],
  ['number-600', 'шестьсот', 'six hundred'],
  ['number-700', 'семьсот', 'seven hundred'],
  ['number-800', 'восемьсот', 'eight hundred'],
  ['number-900', 'девятьсот', 'nine hundred'],
];

const PHRASES: Readonly<Record<Exclude<PromptName, 'beep' | `number-${number}`>, PromptText>> = {
  greeting: { ru: 'Здравствуйте! Вы позвонили в нашу компанию.', en: 'Hello! You have called our company.' },
  menu: {
    ru: 'Наберите добавочный номер или дождитесь ответа.',
    en: 'Dial an extension, or wait for an answer.',
  },
  'leave-message': {
    ru: 'Оставьте сообщение после сигнала.',
    en: 'Please leave a message after the tone.',
  },
  closed: { ru: 'К сожалению, сейчас нерабочее время.', en: 'We are sorry, our office is closed now.' },
  'queue-wait': {
    ru: 'Все сотрудники заняты. Оставайтесь на линии.',
    en: 'All our colleagues are busy. Please stay on the line.',
  },
  'queue-position': { ru: 'Ваш номер в очереди:', en: 'Your place in the queue is' },
  'queue-wait-time': { ru: 'Примерное время ожидания:', en: 'The expected wait is' },
  'less-than-minute': { ru: 'меньше минуты', en: 'less than a minute' },
  'minutes-one': { ru: 'минута', en: 'minute' },
  'minutes-few': { ru: 'минуты', en: 'minutes' },
  'minutes-many': { ru: 'минут', en: 'minutes' },
  'invalid-number': { ru: 'Неверный номер.', en: 'This number is not valid.' },
  'invalid-key': { ru: 'Неверный выбор.', en: 'This choice is not valid.' },
  unavailable: { ru: 'Абонент недоступен.', en: 'The person you called is not available.' },
  busy: { ru: 'Абонент занят.', en: 'The person you called is busy.' },
  'no-answer': { ru: 'Абонент не отвечает.', en: 'There is no answer.' },
  'forbidden-number': { ru: 'Вызов этого номера запрещён.', en: 'You may not call this number.' },
  restarting: {
    ru: 'Служба перезапускается. Пожалуйста, перезвоните через минуту.',
    en: 'The service is restarting. Please call again in a minute.',
  },
  parked: { ru: 'Звонок припаркован. Номер:', en: 'The call is parked. Its number is' },
  'parking-full': { ru: 'Все места парковки заняты.', en: 'All parking places are taken.' },
  'parking-empty': { ru: 'На этом месте звонка нет.', en: 'There is no call parked here.' },
  'transfer-failed': { ru: 'Соединить не удалось.', en: 'The transfer has failed.' },
  'conference-joined': { ru: 'Вы вошли в конференцию.', en: 'You have joined the conference.' },
  'conference-alone': {
    ru: 'Кроме вас, в конференции никого нет.',
    en: 'You are the only one in this conference.',
  },
  'conference-full': { ru: 'В конференции больше нет мест.', en: 'This conference is full.' },
  'voicemail-fresh': { ru: 'Новых сообщений:', en: 'New messages:' },
  'voicemail-old': { ru: 'Сохранённых сообщений:', en: 'Saved messages:' },
  'voicemail-none': { ru: 'Сообщений нет.', en: 'You have no messages.' },
  'voicemail-message': { ru: 'Сообщение', en: 'Message' },
  'voicemail-from': { ru: 'От номера', en: 'From number' },
  'voicemail-keys': {
    ru: 'Один: прослушать снова. Два: следующее сообщение. Три: удалить. Решётка: выход.',
    en: 'One: listen again. Two: next message. Three: delete. Pound: exit.',
  },
  'voicemail-deleted': { ru: 'Сообщение удалено.', en: 'The message is deleted.' },
  'voicemail-end': { ru: 'Больше сообщений нет.', en: 'There are no more messages.' },
  'voicemail-too-short': { ru: 'Сообщение слишком короткое.', en: 'The message is too short.' },
  'voicemail-saved': { ru: 'Спасибо! Сообщение записано.', en: 'Thank you! Your message is saved.' },
  'echo-test': {
    ru: 'Проверка звука. Говорите, и вы услышите себя.',
    en: 'This is a sound check. Speak, and you will hear yourself.',
  },
  'talk-recorded': { ru: 'Разговор записывается.', en: 'This call is recorded.' },
  goodbye: { ru: 'До свидания!', en: 'Goodbye!' },
  'number-1-feminine': { ru: 'одна', en: 'one' },
  'number-2-feminine': { ru: 'две', en: 'two' },
};

/** What every spoken prompt says. */
export const PROMPT_TEXTS: ReadonlyMap<string, PromptText> = new Map([
  ...Object.entries(PHRASES),
  ...WORDS.map(([name, ru, en]) => [name, { ru, en }] as const),
]);
