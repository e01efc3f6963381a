import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import { anEmployee, officeSettings } from '../../test/doubles/stored-office.ts';
import { temporaryFolder } from '../../test/doubles/temporary-folder.ts';
import { VirtualClock } from '../../test/doubles/virtual-clock.ts';
import { changeOwnProfile } from '../administration/change-own-profile.ts';
import { changeSchedule } from '../administration/change-schedule.ts';
import type { AdministrationParts } from '../administration/administration-parts.ts';
import { createCompanyEvents } from '../administration/company-events.ts';
import { createLiveCompanies } from '../administration/live-companies.ts';
import type { EmployeeStatus } from '../contract/employee.ts';
import type { Day } from '../contract/schedule.ts';
import { openStores } from '../store/open-stores.ts';
import { createStatusByHours } from './status-by-hours.ts';

const COMPANY = 'romashka';
/** A Thursday; the company works from nine to six. */
const AFTERNOON = '2026-12-31T17:00:00+03:00';

/** Anna goes by no rule; Ivan is away outside working time, Maria does not want to be disturbed then. */
const office = officeSettings({
  employees: [
    anEmployee({ id: 'anna', role: 'administrator' }),
    anEmployee({
      ...{ id: 'ivan', extension: '102', status: 'at-desk-phone' },
      statusRules: { awayAfterMinutes: null, outsideHours: 'away' },
    }),
    anEmployee({
      ...{ id: 'maria', extension: '103' },
      statusRules: { awayAfterMinutes: null, outsideHours: 'do-not-disturb' },
    }),
  ],
});

/** A service that can be stopped and started again over its store. */
const openBench = async () => {
  const clock = new VirtualClock(AFTERNOON);
  const stores = await openStores({ kind: 'sqlite', folder: await temporaryFolder() });
  onTestFinished(() => stores.close());
  await stores.companies.add(office, new Map());
  const companies = createLiveCompanies();
  const events = createCompanyEvents();
  /** The statuses that calls were routed by, in order. */
  const applied: (readonly EmployeeStatus[])[] = [];
  const telephony = {
    apply: ({ employees }: typeof office) => void applied.push(employees.map(({ status }) => status)),
    revoke: () => {},
  };
  const parts = { stores, companies, events, telephony };
  let running: ReturnType<typeof createStatusByHours> | undefined;
  const bench = {
    ...{ clock, applied, events },
    statuses: () => companies.find(COMPANY)?.settings.employees.map(({ status }) => status),
    audited: async () => (await stores.audit.page(COMPANY, null, 9)).entries.length,
    async start() {
      companies.put((await stores.settings.read(COMPANY))!);
      running = createStatusByHours({ ...parts, clock, logger: pino({ enabled: false }) });
      await running.open(COMPANY);
    },
    stop: async () => running?.close(),
    /** Resolves once an employee was changed. */
    changed: () =>
      new Promise<void>((resolve) => {
        const stop = events.listen(COMPANY, ({ type }) => {
          if (type !== 'employee-changed') return;
          stop();
          resolve();
        });
      }),
    by: async (id: string, status: EmployeeStatus) => {
      const expected = (await stores.settings.read(COMPANY))!.versions.employees[id]!;
      const actor = { company: COMPANY, by: { kind: 'employee', id, name: id } } as const;
      const administration = { ...parts, clock: clock.now } as unknown as AdministrationParts;
      await changeOwnProfile(administration, actor, { id, expected, change: { status } });
    },
    work: async (monday: Day) => {
      const stored = (await stores.settings.read(COMPANY))!;
      const week = Object.fromEntries(Object.keys(office.schedule.week).map((day) => [day, monday]));
      const actor = { company: COMPANY, by: { kind: 'employee', id: 'anna', name: 'Анна' } } as const;
      const administration = { ...parts, clock: clock.now } as unknown as AdministrationParts;
      await changeSchedule(administration, actor, {
        expected: stored.versions.schedule,
        schedule: { ...office.schedule, week: week as typeof office.schedule.week },
      });
    },
  };
  await bench.start();
  onTestFinished(bench.stop);
  return bench;
};

describe('statuses by working time', () => {
  it('become those of the rules when it ends, and «available» when it begins', async () => {
    const bench = await openBench();
    await bench.clock.alarmIn(3_600);
    const ended = bench.changed();
    bench.clock.advance(3_600);
    await ended;
    expect(bench.statuses()).toEqual(['available', 'away', 'do-not-disturb']);
    await bench.clock.alarmIn(15 * 3_600);
    const began = bench.changed();
    bench.clock.advance(15 * 3_600);
    await began;
    expect(bench.statuses()).toEqual(['available', 'available', 'available']);
    expect(bench.applied).toEqual([
      ['available', 'away', 'do-not-disturb'],
      ['available', 'available', 'available'],
    ]);
    expect(await bench.audited()).toBe(0);
  });

  it('stay as somebody sets them by hand until it begins or ends again', async () => {
    const bench = await openBench();
    const ended = bench.changed();
    bench.clock.set('2026-12-31T18:00:00+03:00');
    await ended;
    await bench.by('maria', 'available');
    await bench.stop();
    bench.clock.set('2026-12-31T23:00:00+03:00');
    await bench.start();
    expect(bench.statuses()).toEqual(['available', 'away', 'available']);
    const began = bench.changed();
    bench.clock.set('2027-01-01T09:00:00+03:00');
    await began;
    expect(bench.statuses()).toEqual(['available', 'available', 'available']);
  });

  it('are made up for at the start when it ended while the service was down', async () => {
    const bench = await openBench();
    await bench.stop();
    bench.clock.set('2026-12-31T21:00:00+03:00');
    expect(bench.statuses()).toEqual(['available', 'at-desk-phone', 'available']);
    await bench.start();
    expect(bench.statuses()).toEqual(['available', 'away', 'do-not-disturb']);
    await bench.stop();
    // Over a night of New Year and a whole working day.
    bench.clock.set('2027-01-04T08:00:00+03:00');
    await bench.start();
    expect(bench.statuses()).toEqual(['available', 'away', 'do-not-disturb']);
  });

  it('follow a schedule that is changed, at once and from then on', async () => {
    const bench = await openBench();
    const ended = bench.changed();
    await bench.work([{ from: '09:00', to: '16:00' }]);
    await ended;
    expect(bench.statuses()).toEqual(['available', 'away', 'do-not-disturb']);
    await bench.clock.alarmIn(16 * 3_600);
    const began = bench.changed();
    await bench.work([{ from: '09:00', to: '20:00' }]);
    await began;
    expect(bench.statuses()).toEqual(['available', 'available', 'available']);
    await bench.clock.alarmIn(3 * 3_600);
  });

  it('do not change for hours that a changed schedule says were closed already', async () => {
    const bench = await openBench();
    await bench.work([
      { from: '09:00', to: '13:00' },
      { from: '14:00', to: '19:00' },
    ]);
    await bench.clock.alarmIn(2 * 3_600);
    expect(bench.statuses()).toEqual(['available', 'at-desk-phone', 'available']);
    expect(bench.applied).toHaveLength(1);
  });

  it('of a company that is looked at for the first time stay as they are', async () => {
    const bench = await openBench();
    expect(bench.applied).toEqual([]);
    expect(bench.statuses()).toEqual(['available', 'at-desk-phone', 'available']);
  });
});
