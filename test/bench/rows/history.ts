import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { DatabaseLocation } from '../../../pbx/store/database/database-location.ts';
import { openDatabase } from '../../../pbx/store/database/open-database.ts';
import { createCallStore } from '../../../pbx/store/history/create-call-store.ts';
import { createStatisticsStore } from '../../../pbx/store/history/create-statistics-store.ts';
import { startPostgres } from '../../support/postgres/postgres-server.ts';
import { fillFirstWeek, repeatWeek } from '../history/fill-history.ts';
import { filters, readPages, readStatistics, requests } from '../history/history-questions.ts';
import type { Measurement } from '../measurement.ts';
import type { Row } from '../row.ts';
import { summarise } from '../summarise.ts';

/** 20,000 calls a week: 100,000 and 1,000,000 calls. */
const WEEKS = { few: 5, many: 50 };

/** Pages and statistics of a history of a million calls, on both databases, beside those of a tenth of it. */
export const history: Measurement = {
  ids: ['sqlite', 'postgres'].flatMap((kind) => [`history-page-${kind}`, `history-month-${kind}`]),
  async measure({ times }) {
    const folder = await mkdtemp(join(tmpdir(), 'communicator-bench-'));
    const postgres = await startPostgres();
    try {
      const sqlite = await measureOn({ kind: 'sqlite', folder }, times(12));
      return [
        ...sqlite,
        ...(await measureOn({ kind: 'postgres', url: postgres.url, schema: 'bench' }, times(12))),
      ];
    } finally {
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

const measureOn = async (location: DatabaseLocation, rounds: number): Promise<readonly Row[]> => {
  const { database, close } = await openDatabase(location);
  const calls = createCallStore(database);
  const statistics = createStatisticsStore(database);
  const ask = async () => {
    // What autovacuum does by itself within minutes.
    if (location.kind === 'postgres') await sql`ANALYZE`.execute(database);
    const pages: number[] = [];
    const months: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const warm = round > 0;
      for (const filter of Object.values(filters)) {
        const samples = await readPages(calls, filter);
        if (warm) pages.push(...samples);
      }
      for (const request of Object.values(requests)) {
        const sample = await readStatistics(statistics, request);
        if (warm) months.push(sample);
      }
    }
    return { pages, months };
  };
  const company = await fillFirstWeek(database);
  for (let week = 1; week < WEEKS.few; week++) await repeatWeek(database, company, week);
  const few = await ask();
  for (let week = WEEKS.few; week < WEEKS.many; week++) await repeatWeek(database, company, week);
  const many = await ask();
  await close();
  const name = location.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  const anchor = (samples: readonly number[]) => ({ what: '100,000 calls', samples });
  return [
    summarise({
      id: `history-page-${location.kind}`,
      what: `filtered page of 1,000,000 calls, ${name}`,
      unit: 'ms',
      target: { p95: 100 },
      samples: many.pages,
      anchor: anchor(few.pages),
    }),
    summarise({
      id: `history-month-${location.kind}`,
      what: `statistics of a month of 1,000,000 calls, ${name}`,
      unit: 'ms',
      target: { p95: 500 },
      samples: many.months,
      anchor: anchor(few.months),
    }),
  ];
};
