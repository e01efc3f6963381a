import type { CallRecord } from '../../pbx/contract/call-record.ts';
import type { CompanyNumber, CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { Department } from '../../pbx/contract/department.ts';
import type { Employee } from '../../pbx/contract/employee.ts';

const nine = [{ from: '09:00', to: '18:00' }];

export const anEmployee = (changes: Partial<Employee> & { readonly id: string }): Employee => ({
  name: 'Анна Соколова',
  login: changes.id,
  extension: '101',
  role: 'user',
  email: null,
  mobile: null,
  position: '',
  ringContacts: [],
  forwarding: { always: null, onNoAnswer: null, onBusy: null, whenAway: null, whenNotRegistered: null },
  voicemail: { enabled: false, greeting: null, byEmail: false },
  callerId: null,
  outgoing: { local: true, longDistance: true, mobile: true, international: false },
  blfKeys: [],
  status: 'available',
  statusRules: { awayAfterMinutes: null, outsideHours: 'nothing' },
  callWaiting: true,
  autoAnswer: { when: 'never' },
  ...changes,
});

export const aDepartment = (changes: Partial<Department> & { readonly id: string }): Department => ({
  name: 'Отдел продаж',
  extension: '200',
  members: [],
  strategy: 'all-at-once',
  ringSeconds: 30,
  queue: {
    enabled: false,
    music: null,
    announcePosition: false,
    announceWait: false,
    announceEverySeconds: 30,
    maxWaitSeconds: 300,
    maxCallers: 20,
  },
  otherwise: { to: 'hang-up' },
  preferLastEmployee: false,
  ...changes,
});

export const aNumber = (changes: Partial<CompanyNumber> & { readonly id: string }): CompanyNumber => ({
  number: '+78432009818',
  label: '',
  bySchedule: false,
  working: { greeting: null, target: { to: 'department', department: 'sales' } },
  nonWorking: { greeting: null, target: { to: 'hang-up' } },
  ...changes,
});

/** Anna and Ivan, «Отдел продаж», one number, open from nine to six in Moscow. */
export const officeSettings = (changes: Partial<CompanySettings> = {}): CompanySettings => ({
  id: 'romashka',
  domain: 'romashka.localhost',
  options: {
    name: 'Ромашка',
    mainNumber: '+78432009818',
    employeesChooseCallerId: false,
    answeringMachine: { greeting: null, for: [] },
    fax: { enabled: false, email: null },
    codes: { pickup: '*8', park: '*70', voicemail: '*98', echoTest: '*43', conference: '*71' },
    numberRules: { country: 'RU', areaCode: '843', rewrites: [] },
    ringSeconds: 30,
    recordCalls: false,
    recordOnDemand: false,
    maxOutsideCalls: 10,
  },
  schedule: {
    timeZone: 'Europe/Moscow',
    week: {
      monday: nine,
      tuesday: nine,
      wednesday: nine,
      thursday: nine,
      friday: nine,
      saturday: [],
      sunday: [],
    },
    exceptions: [],
  },
  employees: [
    anEmployee({ id: 'anna', role: 'administrator' }),
    anEmployee({ id: 'ivan', name: 'Иван Петров', extension: '102' }),
  ],
  departments: [aDepartment({ id: 'sales', members: [{ employee: 'anna', priority: 1 }] })],
  numbers: [aNumber({ id: 'main' })],
  greetings: [],
  ...changes,
});

/** Another company beside the first, with the same people's ids and short numbers. */
export const neighbourSettings = (): CompanySettings =>
  officeSettings({
    id: 'lyutik',
    domain: 'lyutik.localhost',
    numbers: [aNumber({ id: 'main', number: '+78432009819' })],
  });

export const aCredential = (name: string) => ({
  passwordHash: `hash-of-${name}`,
  digest: { ha1Md5: `md5-of-${name}`, ha1Sha256: `sha256-of-${name}` },
  temporary: false,
});

/** Thursday, 31 December 2026, noon in Moscow. */
export const NOON = Date.UTC(2026, 11, 31, 9);

/** Olga calls the company's number; Anna answers after 4 s and talks for a minute. */
export const aCall = (changes: Partial<CallRecord> & { readonly id: string }): CallRecord => ({
  direction: 'inbound',
  caller: { employee: null, name: 'Ольга', number: '+79170000017' },
  dialled: '+78432009818',
  number: 'main',
  department: 'sales',
  employee: 'anna',
  startedAt: NOON,
  answeredAt: NOON + 4_000,
  endedAt: NOON + 64_000,
  result: 'answered',
  legs: [
    {
      employee: 'anna',
      department: 'sales',
      name: 'Анна Соколова',
      number: '101',
      rangAt: NOON + 1_000,
      answeredAt: NOON + 4_000,
      endedAt: NOON + 64_000,
      outcome: 'answered',
    },
  ],
  trace: [{ at: NOON, code: 'number-route', details: { number: '+78432009818' } }],
  recording: null,
  furtherRecordings: [],
  voicemail: null,
  fax: null,
  ...changes,
});

/** Olga calls and nobody takes it: Anna's phone rings for 20 s. */
export const aMissedCall = (id: string, startedAt: number, number = '+79170000017'): CallRecord =>
  aCall({
    id,
    caller: { employee: null, name: 'Ольга', number },
    employee: null,
    startedAt,
    answeredAt: null,
    endedAt: startedAt + 20_000,
    result: 'missed',
    legs: [
      {
        employee: 'anna',
        department: 'sales',
        name: 'Анна Соколова',
        number: '101',
        rangAt: startedAt,
        answeredAt: null,
        endedAt: startedAt + 20_000,
        outcome: 'no-answer',
      },
    ],
  });

/** Anna calls Olga, who answers after 5 s. */
export const anOutboundCall = (id: string, startedAt: number, number = '+79170000017'): CallRecord =>
  aCall({
    id,
    direction: 'outbound',
    caller: { employee: 'anna', name: 'Анна Соколова', number: '101' },
    dialled: '89170000017',
    department: null,
    employee: null,
    startedAt,
    answeredAt: startedAt + 5_000,
    endedAt: startedAt + 35_000,
    legs: [
      {
        employee: null,
        department: null,
        name: '',
        number,
        rangAt: startedAt + 1_000,
        answeredAt: startedAt + 5_000,
        endedAt: startedAt + 35_000,
        outcome: 'answered',
      },
    ],
  });
