/** `npm run bench [-- --json] [--quick] [--only id]`: the product measured beside its targets. */
import { parseArgs } from 'node:util';
import { BenchOffice } from './bench-office.ts';
import type { BenchSurroundings, Measurement } from './measurement.ts';
import type { Row } from './row.ts';
import { callTimes } from './rows/call-times.ts';
import { deadStunCall } from './rows/dead-stun.ts';
import { engineLoad } from './rows/engine-load.ts';
import { history } from './rows/history.ts';
import { idle } from './rows/idle.ts';
import { javascript } from './rows/javascript.ts';
import { lossScore } from './rows/loss-score.ts';
import { mouthToEarThroughPbx } from './rows/mouth-to-ear.ts';
import { networkSwap } from './rows/network-swap.ts';
import { oneCall } from './rows/one-call.ts';
import { reconnecting } from './rows/reconnecting.ts';
import { startToRegistered } from './rows/start-to-registered.ts';
import { table } from './table.ts';

const measurements: readonly Measurement[] = [
  startToRegistered,
  callTimes,
  deadStunCall,
  mouthToEarThroughPbx,
  lossScore,
  oneCall,
  reconnecting,
  networkSwap,
  idle,
  javascript,
  engineLoad,
  history,
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});

const rows = await measureAll();
console.log(values.json ? JSON.stringify({ rows }) : table(rows));

/** Every chosen measurement, one after another; one that fails is told of on stderr and exits 1 at the end. */
async function measureAll(): Promise<readonly Row[]> {
  await using office = await BenchOffice.open();
  const surroundings: BenchSurroundings = {
    office,
    times: (full) => (values.quick ? Math.ceil(full / 6) : full),
    seconds: (full) => (values.quick ? full / 12 : full),
  };
  const found: Row[] = [];
  for (const measurement of measurements.filter(isWanted)) {
    console.error(`Measuring ${measurement.ids.join(', ')}…`);
    found.push(...(await measurement.measure(surroundings).catch(failed)));
  }
  return values.only ? found.filter(({ id }) => values.only?.includes(id)) : found;
}

function isWanted({ ids }: Measurement): boolean {
  return !values.only || ids.some((id) => values.only?.includes(id));
}

function failed(error: unknown): readonly Row[] {
  console.error(error);
  process.exitCode = 1;
  return [];
}
