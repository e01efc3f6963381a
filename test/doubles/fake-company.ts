import type { CompanySettings } from '../../pbx/contract/company-settings.ts';
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
    'POST /v1/password-rating': () => ({ strength: 4, problem: null }),
  };
  for (const at of [...things.keys(), ...singles.keys()]) {
    answers[`GET ${at}`] = () => read(at);
    answers[`PATCH ${at}`] = ({ body }: PbxRequest) => change(at, body);
    answers[`PUT ${at}`] = ({ body }: PbxRequest) => change(at, body);
    answers[`DELETE ${at}`] = () => {
      things.delete(at);
      return answered(204, null);
    };
  }
  return answers;
}
