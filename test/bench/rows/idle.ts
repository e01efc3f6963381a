import { setTimeout as passing } from 'node:timers/promises';
import type { BareApp } from '../bare-app.ts';
import type { Measurement } from '../measurement.ts';
import { OurApp } from '../our-app.ts';
import { loadOf, memoryOf } from '../process-load.ts';
import { startRawApp } from '../raw-phone/raw-app.ts';
import { serveRawPage } from '../raw-phone/serve-raw-page.ts';
import { summarise } from '../summarise.ts';
import { registeredOut, type WireLog } from '../wire-log.ts';

/** How long a start echoes in caches and garbage collection. */
const SETTLING_S = 20;
const SAMPLES = 10;

interface Idle {
  readonly memory: readonly number[];
  readonly load: readonly number[];
}

/** The registered app that nobody touches, the PBX being elsewhere. */
export const idle: Measurement = {
  ids: ['idle-memory', 'idle-cpu'],
  async measure({ office, seconds }) {
    await using page = await serveRawPage();
    await using remembered = await OurApp.remembering(office, '101');
    const watch = { wire: office.wire, settling: seconds(SETTLING_S), seconds: seconds(100, 600) / SAMPLES };
    const ours = await watchIdle(watch, () => remembered.start());
    const briefly = { ...watch, seconds: seconds(40, 600) / SAMPLES };
    const raw = await watchIdle(briefly, () => startRawApp(page, office.account('101')));
    const what = 'bare Electron with JsSIP alone';
    return [
      summarise({
        id: 'idle-memory',
        what: 'idle app, memory (PSS)',
        unit: 'MB',
        target: { p95: 260 },
        samples: ours.memory,
        anchor: { what, samples: raw.memory },
      }),
      summarise({
        id: 'idle-cpu',
        what: 'idle app, processor',
        unit: '% of a core',
        target: { p50: 0.5 },
        samples: ours.load,
        anchor: { what, samples: raw.load },
      }),
    ];
  },
};

interface Watch {
  readonly wire: WireLog;
  readonly settling: number;
  readonly seconds: number;
}

async function watchIdle({ wire, settling, seconds }: Watch, start: () => Promise<BareApp>): Promise<Idle> {
  wire.clear();
  await using app = await start();
  await wire.first(registeredOut, 30_000);
  await passing(settling * 1000);
  const memory: number[] = [];
  const load: number[] = [];
  for (let index = 0; index < SAMPLES; index++) {
    load.push(await loadOf(app.pid, seconds));
    memory.push(await memoryOf(app.pid));
  }
  return { memory, load };
}
