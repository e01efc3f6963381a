import type { BareApp } from '../bare-app.ts';
import type { Measurement } from '../measurement.ts';
import { OurApp } from '../our-app.ts';
import { startRawApp } from '../raw-phone/raw-app.ts';
import { serveRawPage } from '../raw-phone/serve-raw-page.ts';
import { summarise } from '../summarise.ts';
import { registeredOut, type WireLog } from '../wire-log.ts';

/** Process start → the PBX has accepted the registration; fresh profile, files in the system's cache. */
export const startToRegistered: Measurement = {
  ids: ['start-to-registered'],
  async measure({ office, times }) {
    await using ours = await OurApp.remembering(office, '101');
    await using page = await serveRawPage();
    const raw = office.account('101');
    const samples = await starts(office.wire, times(30), () => ours.start());
    const anchor = await starts(office.wire, times(10), () => startRawApp(page, raw));
    return [
      summarise({
        id: 'start-to-registered',
        what: 'app start → registered',
        unit: 'ms',
        target: { p50: 1200, p95: 1800 },
        samples,
        anchor: { what: 'bare Electron with JsSIP alone', samples: anchor },
      }),
    ];
  },
};

async function starts(
  wire: WireLog,
  count: number,
  start: () => Promise<BareApp>,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let index = 0; index <= count; index++) {
    wire.clear();
    await using app = await start();
    samples.push((await wire.first(registeredOut, 30_000)).at - app.startedAt);
  }
  return samples.slice(1);
}
