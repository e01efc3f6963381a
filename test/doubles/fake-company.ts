import { newEmployee } from '../../pbx/company/new-employee.ts';
import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
import type { Employee } from '../../pbx/contract/employee.ts';
import type { NewEmployee } from '../../pbx/contract/employee-administration.ts';
import type { MailServerView } from '../../pbx/contract/settings-administration.ts';
import type { PbxRequest } from '../../preload/contract/pbx-api.ts';
import type { FakeAnswer } from './fake-pbx-bridge.ts';

interface Versioned {
  readonly version: number;
}

interface Thing extends Versioned {
  readonly id: string;
}

const answered = (status: number, body: unknown, version?: number) => ({
  outcome: 'answered',
  status,
  body,
  ...(version !== undefined && { etag: `"${version}"` }),
});

const notFound = answered(404, { type: 'about:blank', title: 'x', status: 404, code: 'not-found' });

const noMailServer: MailServerView = { server: null, version: 1 };

const FAKE_PASSWORD = 'k7wd-29mq-xt4r-hb3e';
const FAKE_LINK =
  'communicator://invitation?address=pbx.romashka.example&company=romashka#a1B2c3D4e5F6g7H8i9J0';

const fakeLetter = {
  subject: 'Доступ к телефонии компании «Ромашка»',
  text: 'Здравствуйте, Пётр.\n\nАдрес: romashka.localhost\nЛогин: pyotr\n\ncommunicator://invitation#************',
};

const LISTS = ['employees', 'departments', 'numbers', 'greetings'] as const;

/**
 * What a PBX answers about a company's settings, kept in memory: things can be read and changed, whatever the change
 * is. `viewer`: the id of the employee who asks.
 */
export function fakeCompany(settings: CompanySettings, viewer: string): Readonly<Record<string, FakeAnswer>> {
  const things = new Map<string, Thing>();
  const path = (list: string, id: string) => `/v1/${list}/${id}`;
  for (const list of LISTS) {
    for (const thing of settings[list]) things.set(path(list, thing.id), { ...thing, version: 1 });
  }
  const singles = new Map<string, Versioned>([
    ['/v1/schedule', { ...settings.schedule, version: 1 }],
    ['/v1/options', { ...settings.options, version: 1 }],
    ['/v1/mail-server', noMailServer],
  ]);
  const me = path('employees', viewer);
  const all = (list: string) =>
    [...things].filter(([at]) => at.startsWith(`/v1/${list}/`)).map(([, thing]) => thing);
  const read = (at: string) => {
    const found = things.get(at) ?? singles.get(at);
    return found ? answered(200, found, found.version) : notFound;
  };
  const change = (at: string, body: unknown) => {
    const found = things.get(at) ?? singles.get(at);
    if (!found) return notFound;
    const changed = { ...found, ...(body as object), version: found.version + 1 };
    if (things.has(at)) things.set(at, changed as Thing);
    else singles.set(at, changed);
    return answered(200, changed, changed.version);
  };
  const ofMe = (answer: ReturnType<typeof read>) => ({
    ...answer,
    body: {
      ...(answer.body as object),
      mustChangePassword: false,
      ringSeconds: settings.options.ringSeconds,
      shownNumber: settings.options.mainNumber,
      companyNumber: settings.options.mainNumber,
      callerIdChoice: settings.options.employeesChooseCallerId
        ? settings.numbers.map(({ number, label }) => ({ number, label }))
        : null,
      timeZone: settings.schedule.timeZone,
    },
  });

  const answers: Record<string, FakeAnswer> = {
    'GET /v1/me': () => ofMe(read(me)),
    'PATCH /v1/me': ({ body }) => ofMe(change(me, body)),
    'GET /v1/employees': () => ({ employees: all('employees'), total: all('employees').length, next: null }),
    'GET /v1/departments': () => all('departments'),
    'GET /v1/numbers': () => all('numbers'),
    'GET /v1/greetings': () => all('greetings'),
    'GET /v1/public-numbers': () => settings.numbers.map(({ id, number, label }) => ({ id, number, label })),
    'GET /v1/sessions': () => [],
    'GET /v1/extension-states': () =>
      settings.employees.map(({ id, status }, at) => ({
        employee: id,
        status,
        state: (['free', 'talking', 'not-registered'] as const)[at % 3],
      })),
    'GET /v1/employees/proposal': () => ({
      login: 'konstantin.konstantinopolskiy',
      extension: '104',
      password: FAKE_PASSWORD,
    }),
    'GET /v1/employees/letter': () => fakeLetter,
    'POST /v1/employees': ({ body }) => {
      const { invite: _invite, mailPassword: _mailPassword, password, ...given } = body as NewEmployee;
      const made = { ...newEmployee(settings, { id: 'made', ...given } as Employee), version: 1 };
      things.set(path('employees', 'made'), made);
      return {
        employee: made,
        password: password === undefined ? FAKE_PASSWORD : null,
        invitation: 'not-asked',
        link: FAKE_LINK,
      };
    },
    'POST /v1/password-rating': () => ({ strength: 4, problem: null }),
  };
  for (const at of [...things.keys(), ...singles.keys()]) {
    answers[`GET ${at}`] = () => read(at);
    answers[`PATCH ${at}`] = ({ body }: PbxRequest) => change(at, body);
    answers[`PUT ${at}`] = ({ body }: PbxRequest) => change(at, body);
    answers[`POST ${at}/invitation`] = () => ({
      ...{ link: FAKE_LINK, expiresAt: '2030-01-04T09:00:00Z', mail: 'no-address' },
    });
    answers[`POST ${at}/password`] = () => ({ password: null });
    answers[`DELETE ${at}`] = () => {
      things.delete(at);
      return answered(204, null);
    };
  }
  return answers;
}
