import { setTimeout as passing } from 'node:timers/promises';
import { whyNoAsterisk } from '../../../build/asterisk/why-no-asterisk.ts';
import { CallOffice } from '../asterisk/call-office.ts';
import { whyNoSipp } from '../asterisk/sipp.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const PAIRS = 200;
const LOAD = { rate: 5, talkMs: 10_000 } as const;
/** From one start of the service to its next kill. */
const LONGEST_LIFE_MS = 2_000;
/** One run of SIPp, and how long of it the service is being killed. */
const ROUND = { calls: 500, killingMs: 90_000 } as const;

/** The service is killed again and again, at any moment, while calls are made and talked in. */
export const asteriskKilled: Measurement = {
  ids: ['asterisk-killed'],
  onlyLong: true,
  async measure({ times }) {
    const why = (await whyNoAsterisk()) ?? whyNoSipp();
    if (why) {
      console.error(`Not measured: ${why}`);
      return [];
    }
    const wanted = times(200);
    const lost: number[] = [];
    let killed = 0;
    await using office = await CallOffice.open(PAIRS);
    while (killed < wanted) {
      const round = await killWhileCalling(office);
      lost.push(round.failed - round.refused);
      killed += round.kills;
      console.error(`  ${JSON.stringify(round)}, killed ${killed} times`);
    }
    return [
      summarise({
        id: 'asterisk-killed',
        what: `Service killed ${killed} times: calls broken off, or without an answer`,
        unit: `of ${ROUND.calls}`,
        target: { worst: 0 },
        samples: lost,
      }),
    ];
  },
};

async function killWhileCalling(office: CallOffice) {
  const calls = office.call('ours', { count: ROUND.calls, ...LOAD });
  const until = Date.now() + ROUND.killingMs;
  let kills = 0;
  for (; Date.now() < until; kills += 1) {
    await passing(Math.random() * LONGEST_LIFE_MS);
    await office.pbx.stop('SIGKILL');
    await office.pbx.startAgain();
  }
  const { failed, refused } = await calls;
  return { kills, failed, refused };
}
