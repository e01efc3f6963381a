import { whyNoAsterisk } from '../../../build/asterisk/why-no-asterisk.ts';
import { CallOffice, type Way } from '../asterisk/call-office.ts';
import type { Measurement } from '../measurement.ts';
import { percentile } from '../percentile.ts';
import { loadOf } from '../process-load.ts';
import { summarise } from '../summarise.ts';

/** Share of what a plain `Dial()` on the same box bears. */
const SHARE = 0.9;
const WAYS: readonly Way[] = ['plain', 'ours'];
const STANDING_CALLS = 100;
const STARTING_RATE = 20;
const RATE_STEP = 10;
/** A rate is borne when so few calls fail, and the rest ring soon. */
const MOST_FAILED = 0.01;
const SOON_MS = 500;

/** SIPp to SIPp in G.711: through the service on Asterisk, and beside it by a plain `Dial()` of the same Asterisk. */
export const asteriskCalls: Measurement = {
  ids: ['asterisk-ringing', 'asterisk-call-rate', 'asterisk-standing-call'],
  async measure({ times, seconds }) {
    const why = await whyNoAsterisk();
    if (why) {
      console.error(`Not measured: ${why}`);
      return [];
    }
    await using office = await CallOffice.open();
    const ringing = await ofBoth((way) => ringingWhenIdle(office, way, times(100)));
    const rate = await ofBoth(async (way) => [await bornRate(office, way, seconds(8))]);
    const load = await ofBoth((way) => loadOfCalls(office, way, times(10)));
    return [
      summarise({
        id: 'asterisk-ringing',
        what: 'Asterisk: INVITE → 180 when idle',
        unit: 'ms',
        target: { p95: 60 },
        samples: ringing.ours,
        anchor: { what: 'plain Dial()', samples: ringing.plain },
      }),
      summarise({
        id: 'asterisk-call-rate',
        what: 'Asterisk: calls a second that are borne',
        unit: '1/s',
        target: { atLeast: SHARE * percentile(rate.plain, 50) },
        samples: rate.ours,
        anchor: { what: 'plain Dial()', samples: rate.plain },
      }),
      summarise({
        id: 'asterisk-standing-call',
        what: `Asterisk and service: processor a standing G.711 call (of ${STANDING_CALLS})`,
        unit: '% of a core',
        target: { p50: percentile(load.plain, 50) / SHARE },
        samples: load.ours,
        anchor: { what: 'plain Dial()', samples: load.plain },
      }),
    ];
  },
};

type Samples = readonly number[];

/** One after the other: they share a box. */
async function ofBoth(measure: (way: Way) => Promise<Samples>): Promise<Readonly<Record<Way, Samples>>> {
  const samples = { plain: [] as Samples, ours: [] as Samples };
  for (const way of WAYS) samples[way] = await measure(way);
  return samples;
}

async function ringingWhenIdle(office: CallOffice, way: Way, count: number): Promise<Samples> {
  const { failed, ringingMs } = await office.call(way, { count, rate: 2, talkMs: 300 });
  if (failed > 0) throw new Error(`${failed} of ${count} calls failed, ${way}`);
  return ringingMs;
}

/** The highest rate, in steps, that is borne for so many seconds. */
async function bornRate(office: CallOffice, way: Way, seconds: number): Promise<number> {
  for (let rate = STARTING_RATE; ; rate += RATE_STEP) {
    const count = Math.round(rate * seconds);
    const { failed, ringingMs } = await office.call(way, { count, rate, talkMs: 1000 });
    const isBorne = failed <= count * MOST_FAILED && percentile(ringingMs, 95) <= SOON_MS;
    console.error(
      `  ${way}, ${rate} a second: ${failed} of ${count} failed, p95 ${percentile(ringingMs, 95)} ms`,
    );
    if (!isBorne) return rate - RATE_STEP;
  }
}

/** What Asterisk and the service take together for each call that stands, once a second. */
async function loadOfCalls(office: CallOffice, way: Way, samples: number): Promise<Samples> {
  const rate = 10;
  const talkMs = (STANDING_CALLS / rate + samples + 5) * 1000;
  const calls = office.call(way, { count: STANDING_CALLS, rate, talkMs });
  await new Promise((resolve) => setTimeout(resolve, (STANDING_CALLS / rate + 3) * 1000));
  const loads: number[] = [];
  for (let index = 0; index < samples; index++) {
    const both = await Promise.all([loadOf(office.asterisk.pid, 1), loadOf(office.pbx.pid, 1)]);
    loads.push((both[0] + both[1]) / STANDING_CALLS);
  }
  const { failed } = await calls;
  if (failed > 0) throw new Error(`${failed} standing calls failed, ${way}`);
  return loads;
}
