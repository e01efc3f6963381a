import { beforeAll, describe, expect, vi } from 'vitest';
import { freePort } from '../../support/free-port.ts';
import { severableProxy } from '../../support/severable-proxy.ts';
import { MUSIC_HERTZ } from '../embedded/support/tone-library.ts';
import { AsteriskOffice, SAID_HERTZ } from './support/asterisk-office.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { ServedOffice, SOON } from './support/served-office.ts';
import { COMPANY_NUMBER } from './support/settings.ts';
import { ANNA, IVAN, MARIA, OLGA, press, TONES, talk } from './support/talk.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

describe.skipIf(whySkipped)('a service that takes over from another', () => {
  test('finds talks that went on without it; employees reached one another meanwhile', async ({
    asterisk,
    openPhone,
    onTestFailed,
  }) => {
    await using office = await ServedOffice.prepare(asterisk);
    onTestFailed(() => console.error(office.story()));
    const service = await office.start();
    const phoneOf = async (login: string, tone: number) =>
      (await openPhone(office.account(login, tone))).registered();
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    const [maria, second] = await Promise.all([phoneOf('maria', MARIA), phoneOf('ivan', OLGA)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    const begun = Date.now();
    await second.event('failed');
    await Promise.all([second.clear(), ivan.clear()]);

    await service.end('SIGKILL');
    await maria.do('call', '102');
    // Both phones of his ring; the first goes on with whom it talks.
    await Promise.all([second.event('incoming'), ivan.event('incoming')]);
    await ivan.do('select', 0);
    await second.do('answer');
    await talk([anna, IVAN], [ivan, ANNA], [maria, OLGA], [second, MARIA]);
    await maria.do('hangUp');
    await second.event('ended');
    await maria.do('call', '*43');
    await maria.hearsOf(TONES, [MARIA]);
    await maria.do('hangUp');
    await maria.clear();
    await maria.do('call', COMPANY_NUMBER);
    expect(await maria.event('failed')).toMatchObject({ status: 503 });

    await office.start();
    await maria.clear();
    await talk([anna, IVAN], [ivan, ANNA]);
    await ivan.do('select', 0);
    await ivan.do('refer', 'sip:103@office.example');
    await maria.event('incoming');
    await maria.do('answer');
    await talk([anna, MARIA], [maria, ANNA]);
    await ivan.event('ended');
    const held = Date.now();
    await anna.do('hangUp');
    await maria.event('ended');
    await expect.poll(() => office.history(), SOON).toHaveLength(1);
    const [row] = await office.history();
    expect(row).toMatchObject({
      result: 'answered',
      dialled: '102',
      legs: [{ employee: 'ivan' }, { employee: 'maria' }],
    });
    expect(row?.answeredAt).toBeLessThan(begun);
    expect(row?.endedAt).toBeGreaterThan(held);
    expect(row?.trace.map(({ code }) => code)).toContain('adopted');
  });

  test('goes on with a talk: hold, hang-up', async ({ asterisk, office, phoneOf }) => {
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    await office.leave();
    await talk([anna, IVAN], [ivan, ANNA]);
    await using next = await AsteriskOffice.open(asterisk);
    expect(await next.event('legs-found')).toMatchObject({ legs: [{}, {}] });
    await anna.do('hold');
    await ivan.hearsOf(TONES, [MUSIC_HERTZ]);
    await anna.do('unhold');
    await talk([anna, IVAN], [ivan, ANNA]);
    await anna.do('hangUp');
    await ivan.event('ended');
    expect(next.complaints).toEqual([]);
  });

  test('goes on with a conference and its recording', async ({ asterisk, office, phoneOf }) => {
    const phones = [phoneOf('anna', ANNA), phoneOf('ivan', IVAN), phoneOf('maria', MARIA)] as const;
    const [anna, ivan, maria] = await Promise.all(phones);
    await anna.do('call', '*71');
    await anna.event('confirmed');
    for (const phone of [ivan, maria]) {
      await phone.do('call', '*711');
      await phone.event('confirmed');
    }
    const everybody = [
      [anna, IVAN, MARIA],
      [ivan, ANNA, MARIA],
      [maria, ANNA, IVAN],
    ] as const;
    await talk(...everybody);
    const { leg } = await office.event('leg-arrived');
    office.engine.execute({ type: 'record-talk', leg, recording: 'conference' });
    await anna.outlives(1_000);
    await office.leave();
    await using next = await AsteriskOffice.open(asterisk);
    await talk(...everybody);
    next.engine.execute({ type: 'stop-recording', recording: 'conference' });
    expect((await next.event('recording-ended')).seconds).toBeGreaterThan(1);
    await maria.do('hangUp');
    await talk([anna, IVAN], [ivan, ANNA]);
    expect(next.complaints).toEqual([]);
  });

  test('lets those who ring, and those who listen to it, begin anew', async ({
    asterisk,
    office,
    phoneOf,
  }) => {
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    const [maria, olga] = await Promise.all([phoneOf('maria', MARIA), phoneOf('olga', OLGA)]);
    await maria.do('call', '*43');
    await maria.hearsOf(TONES, [MARIA]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await olga.do('call', COMPANY_NUMBER);
    await olga.hearsOf(TONES, [SAID_HERTZ]);
    await office.leave();
    await ivan.clear();
    await using next = await AsteriskOffice.open(asterisk);
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    await maria.hearsOf(TONES, [MARIA]);
    await press(olga, '1');
    await olga.hearsOf(TONES, [MUSIC_HERTZ]);
    expect(next.complaints).toEqual([]);
  });

  test('learns, when it was cut off from Asterisk for a while, what has happened', async ({
    asterisk,
    openPhone,
  }) => {
    const { port, pathname } = new URL(asterisk.ariUrl);
    await using road = await severableProxy(Number(port));
    await using office = await AsteriskOffice.open(asterisk, {
      ariUrl: `http://127.0.0.1:${road.port}${pathname}`,
    });
    const phoneOf = async (login: string, tone: number) =>
      (await openPhone({ ...office.account(login), tone })).registered();
    const phones = [phoneOf('anna', ANNA), phoneOf('ivan', IVAN), phoneOf('olga', OLGA)] as const;
    const [anna, ivan, olga] = await Promise.all(phones);
    await office.event('contacts-changed', ({ login }) => login === 'ivan');
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    const { leg } = await office.event('leg-answered');
    office.engine.execute({ type: 'record-talk', leg, recording: 'of-ivan' });
    await olga.do('call', COMPANY_NUMBER);
    await olga.hearsOf(TONES, [SAID_HERTZ]);
    road.sever();
    await ivan.do('hangUp');
    await olga.hearsOf(TONES, []);
    road.restore();
    await anna.event('ended');
    await office.event('play-ended');
    expect((await office.event('recording-ended')).seconds).toBeGreaterThan(0);
  });

  test('stands by, and loses no call when the other one is stopped, or killed', async ({
    asterisk,
    openPhone,
    onTestFailed,
  }) => {
    await using office = await ServedOffice.prepare(asterisk);
    onTestFailed(() => console.error(office.story()));
    const first = await office.start();
    const port = await freePort();
    const second = await office.spawn('--standby', '--monitoring-port', String(port)).says('Standing by');
    const ready = async (): Promise<unknown> => (await fetch(`http://127.0.0.1:${port}/health/ready`)).json();
    await vi.waitFor(async () => expect(await ready()).toEqual({ ok: false, missing: ['standby'] }));
    const phoneOf = async (login: string, tone: number) =>
      (await openPhone(office.account(login, tone))).registered();
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    const [maria, oleg] = await Promise.all([phoneOf('maria', MARIA), phoneOf('oleg', OLGA)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    await maria.do('call', '104');
    await oleg.event('incoming');
    await oleg.clear();

    await Promise.all([first.end('SIGTERM'), second.says('The PBX is open')]);
    expect(await ready()).toEqual({ ok: true, missing: [] });
    await oleg.event('incoming');
    await oleg.do('answer');
    await talk([anna, IVAN], [ivan, ANNA], [maria, OLGA], [oleg, MARIA]);

    const third = await office.spawn('--standby').says('Standing by');
    const killed = Date.now();
    await Promise.all([second.end('SIGKILL'), third.says('The PBX is open')]);
    expect(Date.now() - killed).toBeLessThan(5_000);
    await talk([anna, IVAN], [ivan, ANNA], [maria, OLGA], [oleg, MARIA]);
    await Promise.all([anna, maria].map((phone) => phone.do('hangUp')));
    await Promise.all([ivan, oleg].map((phone) => phone.event('ended')));
    const answered = async () => (await office.history()).filter(({ result }) => result === 'answered');
    const dialled = async () => (await answered()).map((row) => row.dialled).sort();
    await expect.poll(dialled, SOON).toEqual(['102', '104']);
  });
});
