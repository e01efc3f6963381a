import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiBench, openApiBench } from '../../test/doubles/api-bench.ts';

let bench: ApiBench;
beforeEach(async () => {
  bench = await openApiBench();
});

const read = (url: string) => bench.as('anna', { url });
const send = (method: 'PATCH' | 'PUT', url: string, payload: object, version = 1) =>
  bench.as('anna', { method, url, payload, headers: { 'if-match': `"${version}"` } });

describe('departments', () => {
  it('«Создайте отдел»: a name is enough', async () => {
    const created = await bench.as('anna', {
      method: 'POST',
      url: '/v1/departments',
      payload: { name: 'Поддержка' },
    });
    expect(created.json()).toMatchObject({ name: 'Поддержка', extension: '201', members: [], version: 1 });
    expect((await read('/v1/departments/proposal')).json()).toEqual({ extension: '202' });
    expect((await bench.as('ivan', { url: '/v1/colleagues' })).json()).toContainEqual({
      ...{ kind: 'department', name: 'Поддержка', extension: '201', id: created.json().id },
    });
  });

  it('name no employee that is not there, and no fallback to themselves', async () => {
    const url = '/v1/departments/sales';
    const members = [{ employee: 'nobody', priority: 1 }];
    expect((await send('PATCH', url, { members })).json().errors).toEqual([
      { at: '/members/0', code: 'reference-dangling' },
    ]);
    const otherwise = { to: 'department', department: 'sales' };
    expect((await send('PATCH', url, { otherwise })).json().errors).toContainEqual({
      ...{ at: '/otherwise', code: 'forwards-to-itself' },
    });
  });
});

describe('numbers', () => {
  const url = '/v1/numbers/main-number';

  it('«Меню самообслуживания»: keys, five seconds, then the sales department', async () => {
    const sales = { to: 'department', department: 'sales' };
    const menu = {
      title: 'Главное',
      greeting: null,
      keys: {
        '1': sales,
        '2': { to: 'employee', employee: 'ivan' },
        '3': { to: 'fax' },
        '4': { to: 'answering-machine' },
      },
      timeoutSeconds: 5,
      otherwise: sales,
      directDial: true,
    };
    const working = { greeting: null, target: { to: 'menu', menu } };
    const changed = await send('PATCH', url, { working, bySchedule: true });
    expect(changed.json()).toMatchObject({ working, bySchedule: true, version: 2 });
    expect((await read(url)).json()).toEqual(changed.json());
    const { steps } = (await read('/v1/simulation?number=main-number&at=2030-01-05T20:00:00%2B03:00')).json();
    expect(steps).toMatchObject([{ at: Date.parse('2030-01-05T17:00:00Z'), words: '«arrived»' }]);
  });

  it('are the operator’s to give: the number itself cannot be changed', async () => {
    expect((await send('PATCH', url, { number: '+78432000001' })).json().errors).toEqual([
      { at: '/number', code: 'unknown-field' },
    ]);
  });
});

describe('schedule', () => {
  it('«Изменить расписание компании»: is put as a whole, and checked', async () => {
    const { version, ...schedule } = (await read('/v1/schedule')).json();
    const put = (change: object) => send('PUT', '/v1/schedule', { ...schedule, ...change }, version);
    expect((await put({ timeZone: 'Europe/Atlantis' })).json().errors).toEqual([
      { at: '/timeZone', code: 'time-zone-unknown' },
    ]);
    const week = { ...schedule.week, monday: [{ from: '10:00', to: '09:00' }] };
    expect((await put({ week })).json().errors).toContainEqual({
      at: '/week/monday/0',
      code: 'interval-empty',
    });
    const exceptions = [{ date: '2030-01-01', name: 'Новый год', intervals: [] }];
    expect((await put({ exceptions })).json()).toMatchObject({ exceptions, version: version + 1 });
  });
});

describe('«Ещё»', () => {
  it('takes a main number that the company owns, and no other', async () => {
    expect((await send('PATCH', '/v1/options', { mainNumber: '+74950000000' })).json().errors).toEqual([
      { at: '/mainNumber', code: 'caller-id-foreign' },
    ]);
    const changed = await send('PATCH', '/v1/options', { name: 'Ромашка и сыновья' });
    expect(changed.json()).toMatchObject({ name: 'Ромашка и сыновья', version: 2 });
    expect((await bench.api.inject({ url: '/v1/about' })).json().company).toBe('Ромашка и сыновья');
  });

  it('rewrites numbers by rules that everybody may read, and is told when they change', async () => {
    const events: object[] = [];
    bench.events.listen('romashka', (event) => events.push(event));
    const rewrite = { pattern: '9.', replacement: '', applies: 'both', label: 'Выход в город' };
    const numberRules = { country: 'RU', areaCode: '843', rewrites: [rewrite] };
    expect((await send('PATCH', '/v1/options', { numberRules })).statusCode).toBe(200);
    expect((await bench.as('maria', { url: '/v1/number-rules' })).json()).toEqual(numberRules);
    expect(events).toEqual([
      { type: 'settings-changed', what: 'options' },
      { type: 'settings-changed', what: 'number-rules' },
    ]);
    const broken = { ...numberRules, rewrites: [{ ...rewrite, pattern: '(9+)+' }] };
    expect((await send('PATCH', '/v1/options', { numberRules: broken }, 2)).json()).toMatchObject({
      ...{ code: 'validation-failed', errors: [{ at: '/numberRules/rewrites/0/pattern' }] },
    });
  });

  it('tells every phone the codes that it dials, and when they change', async () => {
    const events: object[] = [];
    bench.events.listen('romashka', (event) => events.push(event));
    const codes = { ...(await bench.as('maria', { url: '/v1/feature-codes' })).json(), pickup: '*88' };
    expect((await send('PATCH', '/v1/options', { codes })).statusCode).toBe(200);
    expect((await bench.as('maria', { url: '/v1/feature-codes' })).json()).toEqual(codes);
    expect(events).toEqual([
      { type: 'settings-changed', what: 'options' },
      { type: 'settings-changed', what: 'feature-codes' },
    ]);
  });

  it('never shows the password of the mail server again', async () => {
    const server = {
      ...{ host: 'smtp.example.org', port: 587, security: 'starttls', from: 'pbx@example.org' },
      signIn: { user: 'pbx', password: 'mail-server-secret' },
    };
    const { version } = (await read('/v1/mail-server')).json();
    const put = await send('PUT', '/v1/mail-server', { server }, version);
    expect(put.json().server).toMatchObject({ host: 'smtp.example.org', signIn: { user: 'pbx' } });
    const everything = [put, await read('/v1/mail-server'), await read('/v1/audit')]
      .map(({ body }) => body)
      .join('');
    expect(everything + bench.logged.join('')).not.toContain('mail-server-secret');
    expect((await bench.stores.settings.read('romashka'))?.mailServer).toEqual(server);
  });
});

describe('an own profile', () => {
  it('tells what of the company the own calls depend on', async () => {
    expect((await bench.as('maria', { url: '/v1/me' })).json()).toMatchObject({
      callerId: null,
      shownNumber: '+78432009818',
      ringSeconds: 30,
      timeZone: 'Europe/Moscow',
    });
  });

  it('is every employee’s to change, but for what the company decides', async () => {
    const own = (payload: object) =>
      bench.as('maria', { method: 'PATCH', url: '/v1/me', payload, headers: { 'if-match': '"1"' } });
    for (const field of ['role', 'login', 'extension', 'outgoing', 'name']) {
      expect((await own({ [field]: 'administrator' })).json().errors, field).toEqual([
        { at: `/${field}`, code: 'unknown-field' },
      ]);
    }
    const onNoAnswer = { afterSeconds: 7, target: { to: 'outside', number: '+79170000055' } };
    const forwarding = { always: null, onNoAnswer, onBusy: null, whenAway: null, whenNotRegistered: null };
    const changed = await own({ mobile: '+79170000055', forwarding, status: 'do-not-disturb' });
    expect(changed.json()).toMatchObject({
      role: 'limited-user',
      forwarding,
      status: 'do-not-disturb',
      version: 2,
    });
    expect(bench.phones).toEqual(['apply romashka.localhost']);
    expect((await read('/v1/audit')).json().entries[0]).toMatchObject({
      ...{ action: 'profile.change', actor: { id: 'maria' } },
      details: { fields: 'forwarding, mobile, status' },
    });
  });
});

describe('the caller ID', () => {
  const NUMBER = '+78432009818';
  const me = async () => (await bench.as('maria', { url: '/v1/me' })).json();
  const choose = async (callerId: string | null) =>
    bench.as('maria', {
      ...{ method: 'PATCH', url: '/v1/me', payload: { callerId } },
      headers: { 'if-match': `"${(await me()).version}"` },
    });
  const letChoose = async (employeesChooseCallerId: boolean) => {
    const { version } = (await read('/v1/options')).json();
    const changed = await send('PATCH', '/v1/options', { employeesChooseCallerId }, version);
    expect(changed.statusCode).toBe(200);
  };

  it('is not an employee’s to choose unless the company says so', async () => {
    expect(await me()).toMatchObject({ callerIdChoice: null, companyNumber: NUMBER, shownNumber: NUMBER });
    for (const number of [NUMBER, null]) {
      expect((await choose(number)).json().errors).toEqual([
        { at: '/callerId', code: 'chosen-by-administrator' },
      ]);
    }
  });

  it('is then one of the company’s numbers, or its main one, and everybody is told', async () => {
    const told: string[] = [];
    bench.events.listen('romashka', (event) => {
      if (event.type === 'settings-changed') told.push(event.what);
    });
    await letChoose(true);
    expect(told).toEqual(['options', 'caller-ids']);
    expect((await me()).callerIdChoice).toEqual([{ number: NUMBER, label: 'Основной' }]);
    expect((await choose(NUMBER)).json()).toMatchObject({ callerId: NUMBER, shownNumber: NUMBER });
    expect((await choose('+79170000055')).json().errors).toEqual([
      { at: '/callerId', code: 'caller-id-foreign' },
    ]);
    expect((await choose(null)).json()).toMatchObject({ callerId: null });
  });

  it('stays as it was chosen when the company takes the choice back', async () => {
    await letChoose(true);
    await choose(NUMBER);
    await letChoose(false);
    expect(await me()).toMatchObject({ callerId: NUMBER, callerIdChoice: null });
    expect((await choose(null)).statusCode).toBe(400);
    expect((await read('/v1/employees/maria')).json().callerId).toBe(NUMBER);
  });
});

describe('one’s own status', () => {
  const own = async (payload: object) => {
    const { version } = (await bench.as('maria', { url: '/v1/me' })).json();
    const headers = { 'if-match': `"${version}"` };
    return bench.as('maria', { method: 'PATCH', url: '/v1/me', payload, headers });
  };
  const audited = async () => (await read('/v1/audit')).json().entries.length;

  it('has rules, which everybody sets for himself', async () => {
    const statusRules = { awayAfterMinutes: 10, outsideHours: 'do-not-disturb' };
    expect((await own({ statusRules })).json()).toMatchObject({ statusRules });
    for (const awayAfterMinutes of [0, 241, 1.5])
      expect((await own({ statusRules: { ...statusRules, awayAfterMinutes } })).statusCode).toBe(400);
    expect((await own({ statusRules: { awayAfterMinutes: null, outsideHours: 'sleep' } })).statusCode).toBe(
      400,
    );
  });

  it('is told to colleagues and not to the audit, which is told of everything beside it', async () => {
    const before = await audited();
    const told: string[] = [];
    bench.events.listen('romashka', (event) => told.push(event.type));
    await own({ status: 'away' });
    expect(told).toEqual(['employee-changed']);
    expect(await audited()).toBe(before);
    await own({ status: 'available', callWaiting: false });
    expect(await audited()).toBe(before + 1);
  });
});

describe('the greeting of one’s own voicemail', () => {
  const record = (login: string, file = 'RIFF…') => {
    const disposition = 'Content-Disposition: form-data; name="file"; filename="g.wav"';
    return bench.as(login, {
      method: 'POST',
      url: '/v1/me/voicemail-greeting',
      headers: { 'content-type': 'multipart/form-data; boundary=abcdef' },
      payload: `--abcdef\r\n${disposition}\r\n\r\n${file}\r\n--abcdef--\r\n`,
    });
  };
  const own = async (login: string) =>
    (await bench.as(login, { method: 'GET', url: '/v1/me' })).json().voicemail.greeting;
  const greetings = async () => (await read('/v1/greetings')).json().map(({ id }: { id: string }) => id);

  it('is made by a limited user, takes the place of the one before, and ends', async () => {
    expect((await record('maria')).statusCode).toBe(204);
    const first = await own('maria');
    expect(await greetings()).toEqual([first]);
    await record('maria');
    const next = await own('maria');
    expect(next).not.toBe(first);
    expect(await greetings()).toEqual([next]);
    await bench.as('maria', { method: 'DELETE', url: '/v1/me/voicemail-greeting' });
    expect(await own('maria')).toBeNull();
    expect(await greetings()).toEqual([]);
  });

  it('is left to the company when something else uses it', async () => {
    await record('maria');
    const greeting = await own('maria');
    const number = (await read('/v1/numbers/main-number')).json();
    await send('PATCH', '/v1/numbers/main-number', { working: { ...number.working, greeting } });
    await record('maria');
    expect(await greetings()).toContain(greeting);
  });

  it('is refused when it is no sound, and nothing changes', async () => {
    expect((await record('maria', 'hello')).json()).toMatchObject({
      errors: [{ at: '/file', code: 'not-audio' }],
    });
    expect(await greetings()).toEqual([]);
  });
});

describe('greetings', () => {
  const upload = (file: string, name?: string) => {
    const boundary = 'abcdef';
    const part = (disposition: string, value: string) =>
      `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;
    return bench.as('anna', {
      method: 'POST',
      url: '/v1/greetings',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: `${name === undefined ? '' : part('name="name"', name)}${part('name="file"; filename="привет.wav"', file)}--${boundary}--\r\n`,
    });
  };

  it('are uploaded, named, used, and not removed while they are', async () => {
    const uploaded = await upload('RIFF…', 'Добро пожаловать');
    expect(uploaded.statusCode).toBe(201);
    const { id } = uploaded.json();
    expect(uploaded.json()).toMatchObject({ name: 'Добро пожаловать', seconds: 2, version: 1 });
    const number = (await read('/v1/numbers/main-number')).json();
    await send('PATCH', '/v1/numbers/main-number', { working: { ...number.working, greeting: id } });
    const remove = (query = '') =>
      bench.as('anna', {
        method: 'DELETE',
        url: `/v1/greetings/${id}${query}`,
        headers: { 'if-match': '"1"' },
      });
    expect((await remove()).json().uses).toEqual([
      { kind: 'number', id: 'main-number', name: number.number, field: 'route-greeting' },
    ]);
    expect((await remove('?replacement=none')).statusCode).toBe(204);
    expect((await read('/v1/numbers/main-number')).json().working.greeting).toBeNull();
  });

  it('take their file’s name when they are given none', async () => {
    expect((await upload('RIFF…')).json().name).toBe('привет');
  });

  it('are refused when they are no sound, too large, or no form at all', async () => {
    expect((await upload('hello')).json()).toMatchObject({
      status: 400,
      errors: [{ at: '/file', code: 'not-audio' }],
    });
    expect((await upload(`RIFF${'x'.repeat(10 * 1024 * 1024)}`)).statusCode).toBe(413);
    const noForm = await bench.as('anna', { method: 'POST', url: '/v1/greetings', payload: { name: 'x' } });
    expect(noForm.statusCode).toBeGreaterThanOrEqual(400);
    expect(noForm.statusCode).toBeLessThan(500);
    expect((await read('/v1/greetings')).json()).toEqual([]);
  });
});

it('takes a mail out of the outbox, and tells who did', async () => {
  const mail = {
    id: 'm1',
    to: 'petr@example.org',
    subject: 'Доступ',
    text: 'https://…#secret',
    attachments: [],
  };
  await bench.stores.outbox.add('romashka', mail, bench.now, null);
  const listed = await read('/v1/outbox');
  expect(listed.json().mails).toMatchObject([{ id: 'm1', subject: 'Доступ', state: 'queued', attempts: 0 }]);
  expect(listed.body).not.toContain('secret');
  const remove = { method: 'DELETE', url: '/v1/outbox/m1' } as const;
  expect((await bench.as('anna', remove)).statusCode).toBe(204);
  expect((await bench.as('anna', remove)).statusCode).toBe(404);
  expect((await read('/v1/audit')).json().entries).toMatchObject([
    { action: 'mail.remove', details: { id: 'm1' } },
  ]);
});
