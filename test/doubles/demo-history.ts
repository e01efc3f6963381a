import type { CallDetails, CallListed } from '../../pbx/contract/call-history.ts';
import type { OwnProfile } from '../../pbx/contract/own-profile.ts';
import type { VoicemailListed } from '../../pbx/contract/voicemail-box.ts';
import { newEmployee } from '../../pbx/company/new-employee.ts';
import { listedCall, listedLeg } from './listed-call.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const today = new Date().setHours(0, 0, 0, 0);
const at = (daysAgo: number, hours: number, minutes: number) =>
  today - daysAgo * DAY + (hours * 60 + minutes) * MINUTE;

export const demoProfile: OwnProfile = {
  ...newEmployee(
    { employees: [], departments: [] },
    { id: 'anna', name: 'Анна Смирнова', login: 'anna', extension: '101', role: 'administrator' },
  ),
  version: 1,
  mustChangePassword: false,
  ringSeconds: 30,
  shownNumber: '+78432009818',
  companyNumber: '+78432009818',
  callerIdChoice: null,
  timeZone: 'Europe/Moscow',
};

const anna = { employee: 'anna', name: 'Анна Смирнова', number: '101' };
const answered = (startedAt: number, seconds: number) => ({
  startedAt,
  answeredAt: startedAt + 8_000,
  endedAt: startedAt + 8_000 + seconds * 1000,
});
const missed = (startedAt: number) => ({
  startedAt,
  answeredAt: null,
  endedAt: startedAt + 35_000,
  result: 'missed' as const,
  employee: null,
  legs: [listedLeg({ outcome: 'no-answer' })],
});
const client = (name: string, number: string) => ({ employee: null, name, number });

/** What a day at the telephone leaves behind: every outcome once. */
export const demoCalls: CallListed[] = [
  listedCall({
    id: 'missed',
    ...missed(at(0, 11, 42)),
    caller: client('', '+79172340506'),
    callback: { state: 'waiting' },
  }),
  listedCall({
    id: 'talk',
    ...answered(at(0, 11, 5), 252),
    caller: client('Ольга Белова', '+79170000017'),
    hasRecording: true,
    recordings: 1,
  }),
  listedCall({
    id: 'elsewhere',
    ...answered(at(0, 10, 31), 64),
    caller: client('ООО «Строительные технологии Поволжья»', '+78435558090'),
    employee: 'ivan',
    legs: [
      listedLeg({ outcome: 'answered-elsewhere' }),
      listedLeg({ employee: 'ivan', name: 'Иван Петров', number: '102', outcome: 'answered' }),
    ],
  }),
  listedCall({
    id: 'outgoing',
    ...answered(at(0, 9, 58), 1805),
    direction: 'outbound',
    caller: anna,
    dialled: '+74951234567',
    legs: [],
  }),
  listedCall({
    id: 'not-reached',
    ...missed(at(0, 9, 40)),
    direction: 'internal',
    caller: anna,
    dialled: '103',
    number: null,
    legs: [listedLeg({ employee: 'maria', name: 'Мария Королёва', number: '103', outcome: 'no-answer' })],
  }),
  listedCall({
    id: 'voicemail',
    startedAt: at(1, 19, 12),
    answeredAt: null,
    endedAt: at(1, 19, 13),
    result: 'voicemail',
    employee: null,
    caller: client('Пётр Ильин', '+79053334455'),
    legs: [listedLeg({ outcome: 'no-answer' })],
    hasVoicemail: true,
  }),
  listedCall({
    id: 'called-back',
    ...missed(at(1, 16, 2)),
    caller: client('Айгуль Хасанова', '+79601112233'),
    callback: { state: 'done', call: 'back', at: at(1, 16, 30) },
  }),
  listedCall({
    id: 'colleague',
    ...answered(at(1, 12, 20), 47),
    direction: 'internal',
    caller: { employee: 'dmitry', name: 'Дмитрий Жуков', number: '106' },
    dialled: '101',
    number: null,
  }),
  listedCall({
    id: 'fax',
    startedAt: at(1, 11, 3),
    answeredAt: null,
    endedAt: at(1, 11, 5),
    result: 'service',
    employee: null,
    caller: client('ООО «Канцтовары»', '+78435551122'),
    legs: [],
    fax: { pages: 2, station: '+7 843 555 11 22', failure: 'broken-off' },
  }),
  listedCall({ id: 'withheld', ...answered(at(6, 15, 44), 12), caller: client('', '') }),
];

export const demoDetails: CallDetails = {
  ...(demoCalls[1] ?? listedCall()),
  trace: [
    { at: at(0, 11, 5), code: 'arrived', details: {}, words: 'Звонок пришёл на +7 843 200-98-18' },
    { at: at(0, 11, 5), code: 'schedule', details: {}, words: 'Сейчас рабочее время: до 18:00' },
    {
      at: at(0, 11, 5) + 1000,
      code: 'greeting',
      details: {},
      words: 'Прозвучало приветствие «Здравствуйте»',
    },
    {
      at: at(0, 11, 5) + 4000,
      code: 'department',
      details: {},
      words: 'Отдел продаж: звоним всем сразу, 25 с',
    },
    { at: at(0, 11, 5) + 8000, code: 'answered', details: {}, words: 'Ответила Анна Смирнова' },
    { at: at(0, 11, 9), code: 'ended', details: {}, words: 'Клиент положил трубку' },
  ],
};

export const demoMessages: VoicemailListed[] = [
  {
    id: 'm1',
    seconds: 24,
    call: 'voicemail',
    from: { name: 'Пётр Ильин', number: '+79053334455' },
    at: at(0, 10, 12),
    heard: false,
  },
  {
    id: 'm2',
    seconds: 8.4,
    call: 'c2',
    from: { name: '', number: '+79172340506' },
    at: at(1, 19, 13),
    heard: false,
  },
  {
    id: 'm3',
    seconds: 131,
    call: 'c3',
    from: { name: 'Общество с ограниченной ответственностью «Волга-Сервис»', number: '+78435558090' },
    at: at(9, 14, 40),
    heard: true,
  },
];
