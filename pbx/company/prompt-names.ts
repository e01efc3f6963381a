const PHRASES = [
  /** «Здравствуйте! Вы позвонили в нашу компанию.» */
  'greeting',
  /** «Наберите добавочный номер или дождитесь ответа.» */
  'menu',
  'beep',
  /** «Оставьте сообщение после сигнала.» */
  'leave-message',
  /** «К сожалению, сейчас нерабочее время.» */
  'closed',
  /** «Все сотрудники заняты, оставайтесь на линии.» */
  'queue-wait',
  /** «Вы в очереди» + number. */
  'queue-position',
  /** «Примерное время ожидания» + number + 'minutes-…'. */
  'queue-wait-time',
  /** «Меньше минуты.» */
  'less-than-minute',
  /** «минута», «минуты», «минут»; English has the first and the last. */
  'minutes-one',
  'minutes-few',
  'minutes-many',
  /** «Неверный номер.» */
  'invalid-number',
  /** «Неверный выбор.» */
  'invalid-key',
  /** «Абонент недоступен.» */
  'unavailable',
  /** «Абонент занят.» */
  'busy',
  /** «Абонент не отвечает.» */
  'no-answer',
  /** «Этот номер набирать нельзя.» */
  'forbidden-number',
  /** «Служба перезапускается, перезвоните, пожалуйста.» */
  'restarting',
  /** «Звонок припаркован, номер» + number. */
  'parked',
  /** «Все места парковки заняты.» */
  'parking-full',
  /** «На этом месте нет звонка.» */
  'parking-empty',
  /** «Соединить не удалось.» */
  'transfer-failed',
  /** «Вы вошли в конференцию.» */
  'conference-joined',
  /** «Кроме вас, в конференции никого нет.» */
  'conference-alone',
  /** «В конференции больше нет мест.» */
  'conference-full',
  /** «Новых сообщений» + number, «Сохранённых сообщений» + number. */
  'voicemail-fresh',
  'voicemail-old',
  /** «Сообщений нет.» */
  'voicemail-none',
  /** «Сообщение» + number of the message. */
  'voicemail-message',
  /** «От» + number of the caller. */
  'voicemail-from',
  /** «Один — прослушать снова, два — следующее, три — удалить, решётка — выйти.» */
  'voicemail-keys',
  /** «Сообщение удалено.» */
  'voicemail-deleted',
  /** «Больше сообщений нет.» */
  'voicemail-end',
  /** «Сообщение слишком короткое.» */
  'voicemail-too-short',
  /** «Спасибо, сообщение записано.» */
  'voicemail-saved',
  /** «Проверка звука. Говорите после сигнала, и вы услышите себя.» */
  'echo-test',
  /** «Разговор записывается.» */
  'talk-recorded',
  /** «До свидания.» */
  'goodbye',
] as const;

/** What numbers up to 999 are put together from. «Одна» and «две» count minutes; English says the same twice. */
const NUMBER_PARTS = [
  ...([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19] as const),
  ...([20, 30, 40, 50, 60, 70, 80, 90] as const),
  ...([100, 200, 300, 400, 500, 600, 700, 800, 900] as const),
  ...(['1-feminine', '2-feminine'] as const),
].map((part): NumberPart => `number-${part}`);
export type NumberPart = `number-${number}` | 'number-1-feminine' | 'number-2-feminine';

export type PromptName = (typeof PHRASES)[number] | NumberPart;
/**
 * Every ready recording of the PBX: what a `Sound` of kind `prompt` may name. Each is a file
 * `<language>/<name>.ogg` under assets/prompts; what it says stands in build/prompts.
 */
export const PROMPT_NAMES: readonly PromptName[] = [...PHRASES, ...NUMBER_PARTS];
