import { setTimeout as passing } from 'node:timers/promises';
import { CrowdEngine } from '../../reliability/support/crowd-engine.ts';
import { NodeClient } from '../../reliability/support/node-client.ts';
import type { Measurement } from '../measurement.ts';
import { summarise } from '../summarise.ts';

const CROWD = 200;
const OUTAGE_MS = 10_000;
/** A binding that lived shorter counts as a failed attempt. */
const STABLE_MS = 1050;

/** Connections dropped cleanly, then a whole crowd after a restart of the engine. */
export const reconnecting: Measurement = {
  ids: ['dropped-to-registered', 'crowd-back'],
  async measure({ times }) {
    await using engine = await CrowdEngine.start();
    const phones = Array.from({ length: CROWD }, (_, index) => new NodeClient(engine.account(`p${index}`)));
    try {
      return [
        summarise({
          id: 'dropped-to-registered',
          what: 'WebSocket dropped → registered again',
          unit: 'ms',
          target: { p95: 1000 },
          samples: await drops(engine, phones.slice(0, 1), times(30)),
        }),
        summarise({
          id: 'crowd-back',
          what: `PBX up again → each of ${CROWD} phones registered`,
          unit: 'ms',
          target: { p95: 15_000 },
          samples: await restart(engine, phones),
        }),
      ];
    } finally {
      for (const phone of phones) phone.stop();
    }
  },
};

async function drops(
  engine: CrowdEngine,
  phones: readonly NodeClient[],
  count: number,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (const phone of phones) {
    phone.start();
    for (let drop = 0; drop < count; drop++) {
      await phone.becomes('online');
      await passing(STABLE_MS);
      const lost = phone.becomes('reconnecting');
      engine.dropConnections();
      const lostAt = await lost;
      samples.push((await phone.becomes('online')) - lostAt);
    }
  }
  return samples;
}

async function restart(engine: CrowdEngine, phones: readonly NodeClient[]): Promise<readonly number[]> {
  for (const phone of phones) phone.start();
  await Promise.all(phones.map((phone) => phone.becomes('online')));
  const gone = Promise.all(phones.map((phone) => phone.becomes('reconnecting')));
  await engine.die();
  await gone;
  await passing(OUTAGE_MS);
  await engine.startAgain();
  const upAt = Date.now();
  return Promise.all(phones.map(async (phone) => (await phone.becomes('online')) - upAt));
}
