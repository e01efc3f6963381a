import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../../test/doubles/api-bench.ts';

let bench: ApiBench;
beforeEach(async () => {
  bench = await openApiBench();
});

const url = '/v1/employees';
const json = async (path: string) => (await bench.as('anna', { url: path })).json();
const post = (path: string, payload: object) => bench.as('anna', { method: 'POST', url: path, payload });
const change = (path: string, payload: object, version = 1) =>
  bench.as('anna', { method: 'PATCH', url: path, payload, headers: { 'if-match': `"${version}"` } });
const remove = (path: string, version = 1) =>
  bench.as('anna', { method: 'DELETE', url: path, headers: { 'if-match': `"${version}"` } });

const strong = 'Kukushka-letit-na-9-etazh';

describe('«Добавить сотрудника»', () => {
  it('takes a name and proposes the rest; the password is told once and lets him in', async () => {
    const events: object[] = [];
    bench.events.listen('romashka', (event) => events.push(event));
    const answer = await post(url, { name: 'Пётр Сидоров', mobile: '+79170000055' });
    expect(answer.statusCode).toBe(201);
    const { employee, password, invitation } = answer.json();
    expect(employee).toMatchObject({
      login: 'pyotr.sidorov',
      extension: '104',
      role: 'user',
      version: 1,
      forwarding: { onNoAnswer: { afterSeconds: 7, target: { to: 'outside', number: '+79170000055' } } },
    });
    expect(invitation).toBe('not-asked');
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `${url}/${employee.id}` });
    const signedIn = await bench.signIn('pyotr.sidorov', password);
    expect(signedIn.json()).toMatchObject({ mustChangePassword: true, me: { extension: '104' } });
    expect(bench.phones).toContain('apply romashka.localhost pyotr.sidorov');
    expect(events).toContainEqual({ type: 'employee-changed', id: employee.id, change: 'created' });
    const { entries } = await json('/v1/audit');
    expect(entries[0]).toMatchObject({
      action: 'employee.create',
      actor: { kind: 'employee', id: 'anna', name: 'Анна Соколова' },
      subject: { kind: 'employee', id: employee.id, name: 'Пётр Сидоров' },
    });
    expect(await json('/v1/audit/verification')).toEqual({ result: 'whole', entries: entries.length });
    expect(bench.logged.join('') + JSON.stringify(entries)).not.toContain(password);
  });

  it('proposes what the form is filled with', async () => {
    const proposal = await json(`${url}/proposal?name=${encodeURIComponent('Иван')}`);
    expect(proposal).toMatchObject({ login: 'ivan2', extension: '104' });
    expect((await post(url, { name: 'Иван', ...proposal })).statusCode).toBe(201);
  });

  it.each([
    ['слабый', { password: 'qwerty12345' }, 422, 'password-refused', { at: '/password', code: 'weak' }],
    [
      'the login itself',
      { login: 'pavel', password: 'Pavel-the-great-93' },
      422,
      'password-refused',
      { at: '/password', code: 'contains-login' },
    ],
    [
      'a short number of another',
      { extension: '102' },
      400,
      'validation-failed',
      { at: '/extension', code: 'extension-taken' },
    ],
    [
      'a login of another',
      { login: 'ivan' },
      400,
      'validation-failed',
      { at: '/login', code: 'login-taken' },
    ],
    [
      'a department’s short number',
      { extension: '200' },
      400,
      'validation-failed',
      { at: '/extension', code: 'extension-taken' },
    ],
    [
      'a field that does not belong',
      { salary: 1 },
      400,
      'validation-failed',
      { at: '/salary', code: 'unknown-field' },
    ],
    [
      'a mail without address',
      { invite: true },
      400,
      'validation-failed',
      { at: '/email', code: 'required' },
    ],
  ])('refuses %s and says where', async (_what, given, status, code, error) => {
    const answer = await post(url, { name: 'Павел Попов', ...given });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    const errors: { at: string }[] = answer.json().errors;
    expect(errors.map((one) => ({ ...one, at: one.at.replace(/^\/departments\/\d+/, '') }))).toContainEqual(
      error,
    );
    expect((await json(url)).total).toBe(3);
  });

  it('«Не назначайте всем сотрудникам один пароль»', async () => {
    expect((await post(url, { name: 'Павел Попов', password: strong })).statusCode).toBe(201);
    const second = await post(url, { name: 'Глеб Попов', password: strong });
    expect(second.json()).toMatchObject({
      code: 'password-refused',
      errors: [{ at: '/password', code: 'of-another' }],
    });
  });

  it('«Он получит письмо с реквизитами доступа»: the password only when the administrator says so', async () => {
    const petr = { name: 'Пётр', email: 'petr@example.org', password: strong, invite: true };
    expect((await post(url, petr)).json()).toMatchObject({ invitation: 'waiting', password: null });
    await post(url, { name: 'Яна', email: 'yana@example.org', invite: true, mailPassword: true });
    const [first, second] = bench.letters;
    expect(first).toMatchObject({ to: 'petr@example.org', login: 'pyotr', domain: 'romashka.localhost' });
    expect(first).not.toHaveProperty('password');
    expect(second?.password).toMatch(/^[a-z2-9-]{19}$/);
  });
});

describe('an invitation', () => {
  it('can be a link alone, for who hands it over himself', async () => {
    const { employee } = (await post(url, { name: 'Яна', email: 'yana@example.org' })).json();
    const made = await post(`${url}/${employee.id}/invitation`, { mail: false });
    expect(made.json()).toMatchObject({ mail: 'not-asked', link: expect.stringContaining('#') });
    expect(bench.letters).toEqual([]);
  });

  it('of a new employee is told in the answer as it is in the mail', async () => {
    const yana = { name: 'Яна', email: 'yana@example.org', invite: true };
    const { link } = (await post(url, yana)).json();
    expect(link).toBe(bench.letters[0]?.link);
  });

  it('can be read before it is sent, without a link that works', async () => {
    const query = new URLSearchParams({ name: 'Яна', login: 'yana', withPassword: 'true' });
    const { subject, text } = await json(`${url}/letter?${query}`);
    expect(subject).toContain('Ромашка');
    expect(text).toContain('Логин: yana');
    expect(text).toMatch(/^Пароль: \*+$/m);
    expect((await json(`${url}/letter?name=%D0%AF&login=yana`)).text).not.toContain('Пароль:');
  });

  it('opens signed in once, and asks for a password without the old one', async () => {
    const { link } = (await post(`${url}/maria/invitation`, {})).json();
    const token = link.split('#')[1];
    const redeem = () =>
      bench.api.inject({
        method: 'POST',
        url: '/v1/session/invitation',
        payload: { token, device: 'Ноутбук' },
      });
    const opened = await redeem();
    expect(opened.json()).toMatchObject({ me: { login: 'maria' }, mustChangePassword: false });
    expect((await redeem()).json()).toMatchObject({ status: 401, code: 'expired' });
  });

  it('of a new employee lets her choose a password without knowing the one that was made for her', async () => {
    const { employee } = (await post(url, { name: 'Яна', email: 'yana@example.org', invite: true })).json();
    const token = bench.letters[0]!.link.split('#')[1];
    const opened = await bench.api.inject({
      method: 'POST',
      url: '/v1/session/invitation',
      payload: { token },
    });
    expect(opened.json().mustChangePassword).toBe(true);
    const headers = { authorization: `Bearer ${opened.json().accessToken}` };
    const put = (payload: object) =>
      bench.api.inject({ method: 'PUT', url: '/v1/me/password', headers, payload });
    expect((await put({ next: strong })).statusCode).toBe(204);
    expect((await bench.signIn(employee.login, strong)).json()).toMatchObject({ mustChangePassword: false });
    expect((await put({ next: `${strong}!` })).json()).toMatchObject({ status: 422, code: 'wrong-password' });
  });

  it('is void three days later', async () => {
    const { link } = (await post(`${url}/maria/invitation`, {})).json();
    bench.now += 3 * 24 * 3_600_000;
    const payload = { token: link.split('#')[1] };
    const late = await bench.api.inject({ method: 'POST', url: '/v1/session/invitation', payload });
    expect(late.json().code).toBe('expired');
  });
});

describe('changing an employee', () => {
  it('keeps what is left out, and tells the next version', async () => {
    const answer = await change(`${url}/ivan`, { position: 'Менеджер' });
    expect(answer.json()).toMatchObject({ name: 'Иван Петров', position: 'Менеджер', version: 2 });
    expect(answer.headers.etag).toBe('"2"');
    expect(await json(`${url}/ivan`)).toEqual(answer.json());
  });

  it('of two at once lets the first in, and shows the second what the first has done', async () => {
    await change(`${url}/ivan`, { position: 'Менеджер' });
    const second = await change(`${url}/ivan`, { position: 'Директор' });
    expect(second.json()).toMatchObject({
      status: 412,
      code: 'stale',
      current: { position: 'Менеджер', version: 2 },
    });
  });

  it('of two in the same instant lets exactly one in', async () => {
    await bench.session('anna');
    const answers = await Promise.all(
      ['Менеджер', 'Директор', 'Курьер'].map((position) => change(`${url}/ivan`, { position })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412]);
  });

  it('wants a password with a new login, and cuts the phones of the old one', async () => {
    expect((await change(`${url}/ivan`, { login: 'vanya' })).json().errors).toEqual([
      { at: '/password', code: 'required-with-login' },
    ]);
    await bench.session('ivan');
    const answer = await change(`${url}/ivan`, { login: 'vanya', password: strong });
    expect(answer.statusCode).toBe(200);
    expect(bench.phones).toEqual([
      'apply romashka.localhost -ivan vanya',
      'revoke romashka.localhost ivan',
      'revoke romashka.localhost vanya',
    ]);
    expect(await bench.stores.sessions.list('romashka', 'ivan', bench.now)).toEqual([]);
    expect((await bench.signIn('vanya', strong)).statusCode).toBe(200);
    expect((await bench.signIn('ivan')).statusCode).toBe(401);
  });

  it('never leaves the company without an administrator', async () => {
    const demoted = await change(`${url}/anna`, { role: 'user' });
    expect(demoted.json().errors).toContainEqual({ at: '/employees', code: 'no-administrator' });
    const removed = await remove(`${url}/anna?replacement=ivan`);
    expect(removed.json().errors).toContainEqual({ at: '/employees', code: 'no-administrator' });
    expect((await json(url)).total).toBe(3);
  });

  it('takes a role away at once', async () => {
    await change(`${url}/ivan`, { role: 'administrator' });
    expect((await bench.as('ivan', { url })).statusCode).toBe(200);
    await change(`${url}/ivan`, { role: 'limited-user' }, 2);
    expect((await bench.as('ivan', { url })).statusCode).toBe(403);
  });
});

describe('removing', () => {
  it('names the uses and asks for a replacement', async () => {
    const refused = await remove(`${url}/ivan`);
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'in-use',
      uses: [{ kind: 'department', id: 'sales', name: 'Отдел продаж', field: 'member' }],
    });
    expect((await remove(`${url}/ivan?replacement=none`)).statusCode).toBe(204);
    const { members } = await json('/v1/departments/sales');
    expect(members.map(({ employee }: { employee: string }) => employee)).toEqual(['anna', 'maria']);
    expect(bench.phones).toContain('apply romashka.localhost -ivan');
    expect((await bench.signIn('ivan')).statusCode).toBe(401);
  });

  it('puts the replacement wherever it was used', async () => {
    await post('/v1/departments', { name: 'Поддержка' });
    const departments = await json('/v1/departments');
    const support = departments.at(-1).id;
    const { version } = (await bench.as('anna', { url: '/v1/departments/sales' })).json();
    const removed = await remove(`/v1/departments/sales?replacement=${support}`, version);
    expect(removed.statusCode).toBe(204);
    const number = await json('/v1/numbers/main-number');
    expect(number.working.target).toEqual({ to: 'department', department: support });
  });

  it.each(['nobody', 'ivan', 'sales'])('does not take %s for a replacement', async (replacement) => {
    const answer = await remove(`${url}/ivan?replacement=${replacement}`);
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ at: '/replacement' }] });
  });

  it('signs the employee out everywhere', async () => {
    await bench.session('ivan');
    await remove(`${url}/ivan?replacement=none`);
    expect((await bench.as('ivan', { url: '/v1/me' })).statusCode).toBe(401);
  });
});

it('lists by page, search and order', async () => {
  for (const name of ['Яков', 'Борис', 'Ёлка']) await post(url, { name });
  const names = async (query: string) =>
    (await json(`${url}?${query}`)).employees.map(({ name }: { name: string }) => name);
  expect(await names('sort=name')).toEqual([
    ...['Анна Соколова', 'Борис', 'Ёлка', 'Иван Петров', 'Мария Кузнецова', 'Яков'],
  ]);
  expect(await names('sort=extension&order=descending&limit=2')).toEqual(['Ёлка', 'Борис']);
  expect(await names(`search=${encodeURIComponent('ПЕТР')}`)).toEqual(['Иван Петров']);
  expect(await names('role=limited-user')).toEqual(['Мария Кузнецова']);
  const seen: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await json(`${url}?limit=4${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.employees.map(({ id }: { id: string }) => id));
    expect(page.total).toBe(6);
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(new Set(seen).size).toBe(6);
});

it('is a table that a spreadsheet opens, and that can be read back', async () => {
  await post(url, { name: '=cmd()', mobile: '+79170000055', email: 'petr@example.org' });
  const answer = await bench.as('anna', { url: `${url}.csv` });
  expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
  const [header, ...lines] = answer.body.split('\r\n');
  expect(header).toBe('\uFEFFимя;логин;короткий номер;роль;почта;мобильный;должность;отделы');
  expect(lines).toContain('Анна Соколова;anna;101;Администратор;;;;Отдел продаж');
  expect(lines.find((line) => line.includes('petr@'))).toMatch(/^'=cmd\(\);.*;79170000055;;$/);
  const english = await bench.as('anna', { url: `${url}.csv?language=en` });
  expect(english.body).toMatch(/^\uFEFFname,login,extension,role,email,mobile,position,departments\r\n/);
  expect((await bench.as('ivan', { url: `${url}.csv` })).statusCode).toBe(403);
});

it('gives an employee a new password, signs him out and asks him to change it', async () => {
  await bench.session('ivan');
  const { password } = (await post(`${url}/ivan/password`, {})).json();
  expect(bench.closedContacts).toContain('ivan');
  expect((await bench.signIn('ivan')).statusCode).toBe(401);
  expect((await bench.signIn('ivan', password)).json()).toMatchObject({ mustChangePassword: true });
});
