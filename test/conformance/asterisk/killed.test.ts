import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect } from 'vitest';
import { isLongRun } from '../../support/run-long.ts';
import { within } from '../../support/within.ts';
import type { JsSipPhone } from '../support/jssip-phone.ts';
import { PREPARATION_MS, prepareAsterisk, test, whySkipped } from './support/asterisk-test.ts';
import { ServedOffice, SOON } from './support/served-office.ts';
import { ANNA, IVAN, talk } from './support/talk.ts';

beforeAll(prepareAsterisk, PREPARATION_MS);

const KILLS = isLongRun ? 200 : 4;
const LONGEST_LIFE_MS = 1_000;
const OUTCOME_LIMIT_MS = 15_000;
const OVER: ReadonlySet<string> = new Set(['failed', 'ended']);

const happened = async (phone: JsSipPhone): Promise<readonly string[]> =>
  (await phone.events()).map(({ name }) => name);

/** The newest call of this phone is up and has not ended. */
const talks = async (phone: JsSipPhone): Promise<boolean> => {
  const names = await happened(phone);
  return names.lastIndexOf('confirmed') > names.findLastIndex((name) => OVER.has(name));
};

/** Answers whatever comes, after a while that is another each time. */
const answerAll = (phone: JsSipPhone): Promise<void> =>
  phone.page.evaluate(() => {
    const { ua } = globalThis as never as {
      ua: { on(name: string, listener: (event: never) => void): void };
    };
    ua.on(
      'newRTCSession',
      (event: { originator: string; session: { status: number; answer(options: object): void } }) => {
        const { originator, session } = event;
        if (originator !== 'remote') return;
        const answer = () => {
          const waitsForAnswer = 4;
          if (session.status === waitsForAnswer)
            session.answer({ mediaConstraints: { audio: true, video: false } });
        };
        setTimeout(answer, Math.random() * 400);
      },
    );
  });

/** How a call in set-up has come out, once it has: `confirmed`, or with which words it was refused. */
const outcome = async (phone: JsSipPhone): Promise<string> => {
  const found = await phone.page.waitForFunction(
    () => {
      const { events } = (
        globalThis as never as { phone: { events: { name: string; status?: number; cause?: string }[] } }
      ).phone;
      return events.find(({ name }) => name === 'failed' || name === 'ended' || name === 'confirmed');
    },
    undefined,
    { polling: 20, timeout: OUTCOME_LIMIT_MS },
  );
  const { name, status, cause } = (await found.jsonValue()) ?? { name: 'nothing' };
  return name === 'confirmed' ? name : `${name} ${status ?? ''} ${cause ?? ''}`;
};

describe.skipIf(whySkipped)('a service that is killed, again and again', () => {
  test('drops no talk, and tells those whose call was being set up', { timeout: 20_000 * KILLS }, async ({
    asterisk,
    openPhone,
    onTestFailed,
  }) => {
    await using office = await ServedOffice.prepare(asterisk);
    onTestFailed(() => console.error(office.story().slice(-20_000)));
    let service = await office.start();
    const phoneOf = async (login: string, tone: number) =>
      (await openPhone(office.account(login, tone))).registered();
    const [anna, ivan] = await Promise.all([phoneOf('anna', ANNA), phoneOf('ivan', IVAN)]);
    const [maria, oleg] = await Promise.all([phoneOf('maria', ANNA), phoneOf('oleg', IVAN)]);
    await anna.do('call', '102');
    await ivan.event('incoming');
    await ivan.do('answer');
    await talk([anna, IVAN], [ivan, ANNA]);
    await answerAll(oleg);
    const tally = new Map<string, number>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await Promise.all([maria.clear(), oleg.clear()]);
      await maria.do('call', '104');
      await wait(Math.random() * LONGEST_LIFE_MS);
      await service.end('SIGKILL');
      const talked = (await talks(maria)) && (await talks(oleg));
      await talk([anna, IVAN], [ivan, ANNA]);
      service = await office.start();
      const came = await outcome(maria);
      if (talked) expect(await talks(maria)).toBe(true);
      if (came === 'confirmed') {
        await talk([maria, IVAN], [oleg, ANNA]);
        await maria.do('hangUp');
      }
      await within(OUTCOME_LIMIT_MS, 'the callee is free', oleg.page.waitForFunction(idle));
      const what = `${talked ? 'talk' : 'set-up'}: ${came}`;
      tally.set(what, (tally.get(what) ?? 0) + 1);
    }
    console.log(KILLS, 'kills', Object.fromEntries(tally));
    await talk([anna, IVAN], [ivan, ANNA]);
    expect(await happened(anna)).not.toContain('ended');
    await anna.do('hangUp');
    await ivan.event('ended');
    const kept = expect.poll(() => office.history('anna'), SOON);
    await kept.toMatchObject([{ result: 'answered', dialled: '102', legs: [{ employee: 'ivan' }] }]);
  });
});

const idle = (): boolean => {
  const { events } = (globalThis as never as { phone: { events: { name: string }[] } }).phone;
  const count = (...names: readonly string[]): number =>
    events.filter(({ name }) => names.includes(name)).length;
  return count('incoming') === count('failed', 'ended');
};
