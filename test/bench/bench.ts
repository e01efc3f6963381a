/** `npm run bench [-- --json] [--quick | --long] [--only id]`: the product measured beside its targets. */
import { parseArgs } from 'node:util';
import { BenchOffice } from './bench-office.ts';
import type { Measurement } from './measurement.ts';
import { Pace, type RunLength } from './pace.ts';
import type { ReportedRow } from './row.ts';
import { asteriskCalls } from './rows/asterisk-calls.ts';
import { asteriskCrowd } from './rows/asterisk-crowd.ts';
import { asteriskKilled } from './rows/asterisk-killed.ts';
import { asteriskUsers } from './rows/asterisk-users.ts';
import { callTimes } from './rows/call-times.ts';
import { deadStunCall } from './rows/dead-stun.ts';
import { engineLoad } from './rows/engine-load.ts';
import { farAwayAnswer } from './rows/far-away-answer.ts';
import { history } from './rows/history.ts';
import { idle } from './rows/idle.ts';
import { javascript } from './rows/javascript.ts';
import { lampFrames } from './rows/lamp-frames.ts';
import { lampsNotified } from './rows/lamps-notified.ts';
import { longCallHeap } from './rows/long-call-heap.ts';
import { longCallMemory } from './rows/long-call-memory.ts';
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
  farAwayAnswer,
  deadStunCall,
  mouthToEarThroughPbx,
  lossScore,
  oneCall,
  longCallHeap,
  longCallMemory,
  lampsNotified,
  lampFrames,
  reconnecting,
  networkSwap,
  idle,
  javascript,
  engineLoad,
  history,
  asteriskUsers,
  asteriskCalls,
  asteriskCrowd,
  asteriskKilled,
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const known = measurements.flatMap(({ ids }) => ids);
const unknown = values.only?.filter((id) => !known.includes(id)) ?? [];
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${known.join(', ')}`);
  process.exit(1);
}
const length: RunLength = values.long ? 'long' : values.quick ? 'quick' : 'usual';

const rows = await measureAll();
const left = values.only ? [] : measurements.filter((one) => !isWanted(one)).flatMap(({ ids }) => ids);
console.log(values.json ? JSON.stringify({ rows }) : table(rows, left));

/** Every chosen measurement, one after another; one that fails is told of on stderr and exits 1 at the end. */
async function measureAll(): Promise<readonly ReportedRow[]> {
  await using office = await BenchOffice.open();
  const found: ReportedRow[] = [];
  for (const measurement of measurements.filter(isWanted)) {
    console.error(`Measuring ${measurement.ids.join(', ')}…`);
    const startedAt = performance.now();
    found.push(...(await measure(measurement, office)));
    console.error(`${Math.round((performance.now() - startedAt) / 1000)} s`);
  }
  return values.only ? found.filter(({ id }) => values.only?.includes(id)) : found;
}

async function measure(measurement: Measurement, office: BenchOffice): Promise<readonly ReportedRow[]> {
  const pace = new Pace(length);
  const { times, seconds } = pace;
  try {
    const measured = await measurement.measure({ office, times, seconds });
    return measured.map((row) => ({ ...row, isShortened: pace.isShortened }));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
    return [];
  }
}

function isWanted({ ids, onlyLong }: Measurement): boolean {
  if (values.only) return ids.some((id) => values.only?.includes(id));
  return !onlyLong || length === 'long';
}
