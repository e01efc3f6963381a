import { whyNoAsterisk } from '../../../build/asterisk/why-no-asterisk.ts';
import { CallOffice, type Way } from '../asterisk/call-office.ts';
import { whyNoSipp } from '../asterisk/sipp.ts';
import type { Measurement } from '../measurement.ts';
import { percentile } from '../percentile.ts';
import { loadOf } from '../process-load.ts';
import type { Row } from '../row.ts';
import { summarise } from '../summarise.ts';

/** Share of what a plain `Dial()` on the same box bears. */
const SHARE = 0.9;
const WAYS: readonly Way[] = ['plain', 'ours'];
/** So many that nobody has two calls at a time. */
const PAIRS = 1_000;
const STANDING_CALLS = 100;
/** How long a call talks, much less than in an office, and the rates among which the highest is looked for. */
const CALLS = { talkMs: 20_000, rates: { from: 10, to: 42, step: 2 } } as const;
/** All but the talk. */
const SET_UPS = { talkMs: 1_000, rates: { from: 30, to: 190, step: 10 } } as const;
/** A rate is borne when so few calls fail, and the rest ring soon. */
const MOST_FAILED = 0.01;
const SOON_MS = 500;

/** SIPp to SIPp in G.711: through the service on Asterisk, and beside it by a plain `Dial()` of the same Asterisk. */
export const asteriskCalls: Measurement = {
  ids: ['asterisk-ringing', 'asterisk-call-rate', 'asterisk-set-up-rate', 'asterisk-standing-call'],
  async measure({ times, seconds }) {
    const why = (await whyNoAsterisk()) ?? whyNoSipp();
    if (why) {
      console.error(`Not measured: ${why}`);
      return [];
    }
    await using office = await CallOffice.open(PAIRS);
    const ringing = await ofBoth((way) => ringingWhenIdle(office, way, times(100)));
    const calls = await ofBoth((way) => bornRate(office, way, seconds(10), CALLS));
    const setUps = await ofBoth((way) => bornRate(office, way, seconds(10), SET_UPS));
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
      rateRow('asterisk-call-rate', 'Asterisk: calls of 20 s that are borne', calls),
      rateRow('asterisk-set-up-rate', 'Asterisk: calls of 1 s that are borne', setUps),
      summarise({
        id: 'asterisk-standing-call',
        what: `Asterisk and service: processor a standing G.711 call (of ${STANDING_CALLS})`,
        unit: '% of a core',
        target: { p50: Number((percentile(load.plain, 50) / SHARE).toFixed(2)) },
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

function rateRow(id: string, what: string, { ours, plain }: Readonly<Record<Way, Samples>>): Row {
  return summarise({
    ...{ id, what, unit: '1/s', samples: ours },
    target: { atLeast: SHARE * percentile(plain, 50) },
    anchor: { what: 'plain Dial()', samples: plain },
  });
}

interface RateOrder {
  readonly talkMs: number;
  readonly rates: { readonly from: number; readonly to: number; readonly step: number };
}

/** The highest of the rates that is borne for so many seconds after the first calls have ended. */
async function bornRate(
  office: CallOffice,
  way: Way,
  seconds: number,
  { talkMs, rates: { from, to, step } }: RateOrder,
): Promise<Samples> {
  let [borne, tooMuch] = [from, to];
  while (tooMuch - borne > step) {
    const rate = borne + Math.floor((tooMuch - borne) / step / 2) * step;
    const count = Math.round(rate * (talkMs / 1000 + seconds));
    const { failed, ringingMs } = await office.call(way, { count, rate, talkMs });
    const soon = percentile(ringingMs, 95);
    console.error(`  ${way}, ${rate} a second: ${failed} of ${count} failed, p95 ${soon} ms`);
    if (failed <= count * MOST_FAILED && soon <= SOON_MS) borne = rate;
    else tooMuch = rate;
  }
  return [borne];
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
