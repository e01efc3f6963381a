import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStores } from '../../../pbx/store/open-stores.ts';
import { openChromium } from '../support/chromium.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import { type Answer, NUMBERS, SeedOffice } from './seed-office.ts';

/** A Monday. */
const MORNING = '2026-03-02T10:00:00+03:00';
const EVENING = '2026-03-02T20:00:00+03:00';
const MOBILE = '+79172340506';
const MAIL = 'maria@romashka.example';
const GREETING = new URL('../../../pbx/sounds/fixtures/telephone.wav', import.meta.url);

interface Account {
  readonly login: string;
  readonly password: string;
}

describe('the office of the guide, set up through the API and used for a day', () => {
  let folder: string;
  let browser: Browser;
  let office: SeedOffice;
  let anna: Account;
  let ivan: Account;
  let maria: Account;
  const ids: Record<string, string> = {};
  const phones: Record<string, JsSipPhone> = {};
  const phone = (name: string): JsSipPhone => phones[name]!;

  const asAnna = (method: string, path: string, body?: object, version?: number): Promise<Answer> =>
    office.ask(anna, method, path, body, version);

  /** Reads a thing and changes it as it was read. */
  const change = async (path: string, body: object): Promise<Answer> => {
    const { body: thing } = await asAnna('GET', path);
    return asAnna('PATCH', path, body, thing.version);
  };

  const lastCall = async () => {
    const { body } = await asAnna('GET', '/v1/calls?limit=1');
    return (await asAnna('GET', `/v1/calls/${body.calls[0].id}`)).body;
  };

  /** The history's newest row, once the call that began at `since` is in it. */
  const callOver = async (calls: number) => {
    for (;;) {
      const { body } = await asAnna('GET', '/v1/calls?limit=200');
      if (body.calls.length >= calls) return lastCall();
    }
  };

  const codes = (call: { readonly trace: readonly { readonly code: string }[] }) =>
    call.trace.map(({ code }) => code);

  const quiet = () => Promise.all(Object.values(phones).map((one) => one.clear()));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communicator-seed-'));
    [browser, office] = await Promise.all([openChromium(), SeedOffice.open(folder, MORNING)]);
    const { password } = office.pbx.credentials.people[0]!;
    anna = { login: 'anna', password };
  }, 60_000);

  afterAll(async () => {
    await office?.close();
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('«предоставит вам … логин и пароль администратора АТС»', async () => {
    const me = await asAnna('GET', '/v1/me');
    expect(me.body).toMatchObject({ name: 'Анна Соколова', role: 'administrator' });
  });

  it('«Рекомендуем задать сложный пароль во избежание взлома»; «Не назначайте всем сотрудникам один пароль»', async () => {
    const weak = await asAnna('POST', '/v1/employees', { name: 'Пётр Сидоров', password: 'qwerty12345' });
    expect(weak.body).toMatchObject({ code: 'password-refused', errors: [{ code: 'weak' }] });
    const password = anna.password;
    const same = await asAnna('POST', '/v1/employees', { name: 'Пётр Сидоров', password });
    expect(same.body).toMatchObject({ code: 'password-refused', errors: [{ code: 'of-another' }] });
  });

  it('«Он получит письмо с реквизитами доступа и ссылкой на коммуникатор»', async () => {
    const server = {
      host: '127.0.0.1',
      port: office.mailPort,
      security: 'none',
      signIn: null,
      from: 'pbx@romashka.example',
    };
    const { body: before } = await asAnna('GET', '/v1/mail-server');
    expect((await asAnna('PUT', '/v1/mail-server', { server }, before.version)).status).toBe(200);
    // «Используйте нашу кнопку “Создать новый пароль”»: no password is given, so one is made.
    const created = await asAnna('POST', '/v1/employees', {
      name: 'Мария Кузнецова',
      email: MAIL,
      role: 'limited-user',
      invite: true,
    });
    // «сохраните логин и пароль при создании сотрудника»: they are told, this once; «назначим им короткие номера».
    expect(created.body).toMatchObject({
      password: expect.any(String),
      employee: { login: 'mariya.kuznetsova', extension: '102' },
      invitation: 'sent',
    });
    maria = { login: created.body.employee.login, password: created.body.password };
    ids.maria = created.body.employee.id;
    const letter = textOf(await office.mail(MAIL, 'Subject:'));
    for (const told of ['romashka.localhost', maria.login]) expect(letter).toContain(told);
    expect(letter).not.toContain(maria.password);
    const link = new URL(/communicator:\S+/.exec(letter)?.[0] ?? '');
    expect(link.searchParams.get('address')).toBe(new URL(office.pbx.apiUrl).host);
    const opened = await office.redeem(link.hash.slice(1));
    expect(opened.body).toMatchObject({ me: { login: maria.login }, mustChangePassword: true });
    expect((await office.redeem(link.hash.slice(1))).status).toBe(401);
  });

  it('«переадресацию на мобильный телефон сотрудника, в случае его неответа в течение 5-10 секунд»', async () => {
    const created = await asAnna('POST', '/v1/employees', {
      name: 'Иван Петров',
      role: 'user',
      mobile: MOBILE,
      forwarding: {
        always: null,
        onNoAnswer: { afterSeconds: 7, target: { to: 'outside', number: MOBILE } },
        onBusy: null,
        whenAway: null,
        whenNotRegistered: null,
      },
    });
    expect(created.status).toBe(201);
    ivan = { login: created.body.employee.login, password: created.body.password };
    ids.ivan = created.body.employee.id;
  });

  it('«Администратор имеет доступ к разделу “Настройки” …, тогда как Пользователь не имеет таких прав»', async () => {
    for (const path of ['/v1/employees', '/v1/departments', '/v1/numbers', '/v1/schedule', '/v1/options']) {
      expect((await asAnna('GET', path)).status, path).toBe(200);
      expect((await office.ask(ivan, 'GET', path)).status, path).toBe(403);
    }
    // «Пользователь может просматривать историю звонков компании и статистику, … изменять настройки своего профиля».
    const { body: own } = await office.ask(ivan, 'GET', '/v1/me');
    const blfKeys = [{ extension: '101', label: 'Анна' }];
    expect((await office.ask(ivan, 'PATCH', '/v1/me', { blfKeys }, own.version)).body).toMatchObject({
      blfKeys,
    });
    expect((await office.ask(ivan, 'GET', '/v1/calls')).status).toBe(200);
    const statistics = '/v1/statistics?from=2026-03-02&to=2026-03-02';
    expect((await office.ask(ivan, 'GET', statistics)).status).toBe(200);
    expect((await office.ask(maria, 'GET', statistics)).status).toBe(403);
  });

  it('«вы увидите список всех приобретенных номеров»; «По умолчанию номера уже имеют определенную настройку»', async () => {
    const { body: numbers } = await asAnna('GET', '/v1/numbers');
    expect(numbers.map(({ number }: { number: string }) => number)).toEqual(Object.values(NUMBERS));
    for (const number of numbers) {
      expect(number.working.target).toEqual({ to: 'department', department: 'sales' });
    }
  });

  it('«объединим сотрудников в группы и настроим правила распределения звонков между ними»', async () => {
    const members = [{ employee: ids.ivan, priority: 1 }];
    const ringSeconds = 60;
    expect((await change('/v1/departments/sales', { members, ringSeconds })).status).toBe(200);
    const support = await asAnna('POST', '/v1/departments', {
      name: 'Поддержка',
      members: [{ employee: ids.maria, priority: 1 }],
    });
    expect(support.status).toBe(201);
    ids.support = support.body.id;
  });

  it('«номер может работать … по расписанию …, но и круглосуточно»; «установить голосовое приветствие»', async () => {
    const form = new FormData();
    form.append('name', 'Здравствуйте');
    form.append('file', new Blob([await readFile(GREETING)]), 'hello.wav');
    const greeting = await asAnna('POST', '/v1/greetings', form);
    expect(greeting.status).toBe(201);
    const sales = { to: 'department', department: 'sales' };
    const main = await change('/v1/numbers/main', {
      bySchedule: true,
      working: { greeting: greeting.body.id, target: sales },
      nonWorking: { greeting: null, target: { to: 'answering-machine' } },
    });
    expect(main.status).toBe(200);
    const menu = {
      title: 'Меню самообслуживания',
      greeting: greeting.body.id,
      keys: {
        1: { to: 'department', department: ids.support },
        2: { to: 'employee', employee: ids.ivan },
        3: { to: 'answering-machine' },
        4: { to: 'fax' },
      },
      timeoutSeconds: 5,
      otherwise: sales,
      directDial: true,
    };
    const toMenu = { bySchedule: false, working: { greeting: null, target: { to: 'menu', menu } } };
    expect((await change('/v1/numbers/menu', toMenu)).status).toBe(200);
    const secretary = { to: 'secretary', employee: 'anna', otherwise: sales };
    const toSecretary = { bySchedule: false, working: { greeting: null, target: secretary } };
    expect((await change('/v1/numbers/secretary', toSecretary)).status).toBe(200);
  });

  it('«Изменить расписание компании»; «основной АОН …, настроить прием факсов, автоответчика и BLF»', async () => {
    const { body: schedule } = await asAnna('GET', '/v1/schedule');
    const { version, ...whole } = schedule;
    const monday = [{ from: '09:00', to: '18:00' }];
    const changed = { ...whole, week: { ...whole.week, monday } };
    expect((await asAnna('PUT', '/v1/schedule', changed, version)).status).toBe(200);
    const options = await change('/v1/options', {
      mainNumber: NUMBERS.main,
      answeringMachine: { greeting: null, for: [ids.maria] },
      fax: { enabled: true, email: MAIL },
    });
    expect(options.status).toBe(200);
    const blfKeys = [ids.ivan, ids.maria].map((id) => ({
      extension: id === ids.ivan ? '103' : '102',
      label: '',
    }));
    expect((await change('/v1/employees/anna', { blfKeys })).body).toMatchObject({ blfKeys });
  });

  it('«Создаваемые логин и пароль будут использоваться сотрудником для настройки … коммуникатора»', async () => {
    const all = [anna, ivan, maria];
    const [a, i, m, outside] = await Promise.all([
      ...all.map(({ login, password }) => office.phone(browser, login, password)),
      office.outside(browser),
    ]);
    Object.assign(phones, { anna: a, ivan: i, maria: m, outside });
  });

  it('«При входящем звонке звонок поступит в отдел продаж»', async () => {
    await phone('outside').do('call', NUMBERS.main);
    await phone('ivan').event('incoming');
    await phone('ivan').do('answer');
    await Promise.all([phone('outside').hearsSound(), phone('ivan').hearsSound()]);
    office.clock.advance(60);
    await phone('ivan').do('hangUp');
    await phone('outside').event('ended');
    expect(await callOver(1)).toMatchObject({ result: 'answered', employee: ids.ivan, department: 'sales' });
    await quiet();
  });

  it('«Если вы хотите, чтобы клиент сам выбирал, с каким отделом следует соединиться»', async () => {
    await phone('outside').do('call', NUMBERS.menu);
    await phone('outside').event('confirmed');
    await office.clock.alarmIn(5);
    await phone('outside').do('digit', '1', 'RFC2833');
    // A short number may begin with 1: the key counts once no other follows.
    await Promise.race([phone('maria').event('incoming'), keyPause(office)]);
    await phone('maria').event('incoming');
    await phone('maria').do('answer');
    await phone('outside').hearsSound();
    await phone('outside').do('hangUp');
    await phone('maria').event('ended');
    expect(codes(await callOver(2))).toEqual(expect.arrayContaining(['menu', 'menu-key', 'department']));
    await quiet();
  });

  it('«В случае если клиент не наберет клавишу течение 5 секунд, … соединит с отделом продаж»', async () => {
    await phone('outside').do('call', NUMBERS.menu);
    await office.clock.alarmIn(5);
    office.clock.advance(5);
    await phone('ivan').event('incoming');
    await phone('ivan').do('answer');
    await phone('outside').hearsSound();
    await phone('outside').do('hangUp');
    await phone('ivan').event('ended');
    const call = await callOver(3);
    expect(codes(call)).toEqual(expect.arrayContaining(['menu-silence', 'department', 'answered']));
    await quiet();
  });

  it('«звонки принимает один сотрудник, а затем он переводит звонок на остальных»', async () => {
    await phone('outside').do('call', NUMBERS.secretary);
    await phone('anna').event('incoming');
    await phone('anna').do('answer');
    await phone('outside').hearsSound();
    await phone('anna').do('refer', 'sip:103@romashka.localhost');
    await phone('ivan').event('incoming');
    await phone('ivan').do('answer');
    await phone('anna').event('ended');
    await phone('ivan').hearsSound();
    await phone('ivan').do('hangUp');
    await phone('outside').event('ended');
    const call = await callOver(4);
    expect(codes(call)).toEqual(expect.arrayContaining(['secretary', 'transfer', 'transfer-done']));
    expect(call).toMatchObject({ employee: ids.ivan });
    await quiet();
  });

  it('rings the mobile of an employee who has not answered for seven seconds', async () => {
    await phone('anna').do('call', '103');
    await phone('ivan').event('incoming');
    await office.clock.alarmIn(7);
    office.clock.advance(7);
    expect((await phone('outside').event('incoming')).from).toContain(NUMBERS.main);
    await phone('ivan').event('failed');
    await phone('outside').do('answer');
    await Promise.all([phone('anna').hearsSound(), phone('outside').hearsSound()]);
    await phone('anna').do('hangUp');
    await phone('outside').event('ended');
    expect(codes(await callOver(5))).toEqual(expect.arrayContaining(['no-answer', 'forwarded']));
    await quiet();
  });

  it('ends the day for whoever does not want to be disturbed outside working hours', async () => {
    const me = async () => (await office.ask(maria, 'GET', '/v1/me')).body;
    const statusRules = { awayAfterMinutes: null, outsideHours: 'do-not-disturb' };
    const { version, status } = await me();
    expect(status).toBe('available');
    await office.ask(maria, 'PATCH', '/v1/me', { statusRules }, version);
    office.clock.set('2026-03-02T17:59:00+03:00');
    await office.clock.alarmIn(60);
    expect((await me()).status).toBe('available');
    office.clock.advance(60);
    await expect.poll(async () => (await me()).status).toBe('do-not-disturb');
    const { body } = await asAnna('GET', '/v1/extension-states');
    expect(body).toContainEqual(expect.objectContaining({ employee: ids.maria, status: 'do-not-disturb' }));
  });

  it('takes a message after hours, lights the lamp, and mails it', async () => {
    office.clock.set(EVENING);
    const simulation = await asAnna('GET', `/v1/simulation?number=main&at=${encodeURIComponent(EVENING)}`);
    await phone('maria').do('subscribe', `sip:${maria.login}@romashka.localhost`, ...MESSAGE_WAITING);
    expect((await phone('maria').notify(0)).body).toContain('Messages-Waiting: no');
    await phone('outside').do('call', NUMBERS.main);
    await phone('outside').event('confirmed');
    await phone('outside').hearsSound();
    // Said what there is to say: silence after the beep.
    await phone('outside').isQuiet();
    await phone('outside').outlives(2_000);
    await phone('outside').do('hangUp');
    const call = await callOver(6);
    expect(call).toMatchObject({ result: 'voicemail' });
    expect((await phone('maria').notify(1)).body).toContain('Voice-Message: 1/0');
    const { body: box } = await office.ask(maria, 'GET', '/v1/voicemail');
    expect(box).toMatchObject({ fresh: 1, messages: [{ from: { number: '+79170000017' } }] });
    expect(await office.mail(MAIL, '.ogg')).toContain(Buffer.from('OggS\0\x02').toString('base64'));
    const said = codes({ trace: simulation.body.steps });
    expect(codes(call).slice(0, said.length - 1)).toEqual(said.slice(0, -1));
    expect(said).toEqual(expect.arrayContaining(['number-closed', 'answering-machine']));
  });

  it('says the same in the history and in the statistics', async () => {
    const { body: history } = await asAnna('GET', '/v1/calls?limit=200');
    const inbound = history.calls.filter(({ direction }: { direction: string }) => direction === 'inbound');
    expect(inbound.map(({ result }: { result: string }) => result)).toEqual([
      'voicemail',
      'answered',
      'answered',
      'answered',
      'answered',
    ]);
    const { body: statistics } = await asAnna('GET', '/v1/statistics?from=2026-03-02&to=2026-03-02&by=day');
    expect(statistics.rows).toMatchObject([{ key: '2026-03-02', answered: 4, missed: 1, voicemail: 1 }]);
    // «Ограниченный пользователь может просматривать только историю своих звонков»
    const { body: own } = await office.ask(maria, 'GET', '/v1/calls?limit=200');
    expect(own.calls.length).toBeLessThan(history.calls.length);
    expect((await office.ask(maria, 'GET', '/v1/employees')).status).toBe(403);
  });

  it('tells whoever listens to the menu that it restarts, and writes the call down', async () => {
    await quiet();
    await phone('outside').do('call', NUMBERS.menu);
    await office.clock.alarmIn(5);
    await phone('outside').isQuiet();
    const closed = office.pbx.close();
    await phone('outside').hearsSound();
    expect((await phone('outside').event('ended')).reason).toContain('Q.850;cause=41');
    await closed;
    const stores = await openStores({ kind: 'sqlite', folder });
    const { calls } = await stores.calls.page('romashka', {}, null, 10);
    await stores.close();
    expect(calls).toHaveLength(7);
  });
});

const MESSAGE_WAITING = ['message-summary', 'application/simple-message-summary'] as const;

/** Of a mail of one part, which Russian letters make base64 (RFC 2045 §6.8). */
const textOf = (mail: string): string => {
  const [head = '', ...body] = mail.split('\r\n\r\n');
  expect(head).toMatch(/Content-Transfer-Encoding: base64/i);
  return Buffer.from(body.join(''), 'base64').toString();
};

/** Turns the clock over the pause in which further keys may follow. */
const keyPause = async (office: SeedOffice): Promise<never> => {
  await office.clock.alarmIn(KEY_PAUSE_SECONDS);
  office.clock.advance(KEY_PAUSE_SECONDS);
  return new Promise(() => {});
};

const KEY_PAUSE_SECONDS = 2;
