import type { Logger } from 'pino';
import { type ChangeParts, changeSettings } from '../administration/change-settings.ts';
import { isRefusal } from '../administration/refusal.ts';
import { nextChange } from '../company/schedule.ts';
import { hoursSince, seeHours, type SeenHours, statusAfterHours } from '../company/status-by-hours.ts';
import type { HoursStore } from '../store/ports/hours-store.ts';
import type { ServiceClock } from './service-clock.ts';

/** A timer of Node reaches no further than 24 days; to look once a day costs nothing. */
const LONGEST_WAIT_MS = 24 * 60 * 60_000;
/** When the store failed, or too many changed the company at once. */
const RETRY_MS = 60_000;

export interface StatusByHoursParts extends Omit<ChangeParts, 'clock' | 'stores'> {
  readonly stores: ChangeParts['stores'] & { readonly hours: HoursStore };
  readonly clock: ServiceClock;
  readonly logger: Pick<Logger, 'error'>;
}

/** Changes statuses when a company's working time begins or ends, by each employee's rule. */
export interface StatusByHours {
  /** Makes up for what was missed while the service was down, and goes on from there. Never rejects. */
  open(company: string): Promise<void>;
  /** The company is served elsewhere from now on. */
  leave(company: string): Promise<void>;
  /** Waits for what is being done. */
  close(): Promise<void>;
}

export const createStatusByHours = (parts: StatusByHoursParts): StatusByHours => {
  const { stores, companies, events, clock, logger } = parts;
  /** What is done for each company, one after another. */
  const work = new Map<string, Promise<void>>();
  /** By company. */
  const endings = new Map<string, () => void>();
  const timers = clock.createTimers((company) => void look(company));
  let isClosed = false;

  const look = (company: string, seenBefore?: (seen: SeenHours) => SeenHours): Promise<void> => {
    const done = (work.get(company) ?? Promise.resolve()).then(() => lookNow(company, seenBefore));
    work.set(company, done);
    return done;
  };

  const lookNow = async (
    company: string,
    seenBefore: (seen: SeenHours) => SeenHours = same,
  ): Promise<void> => {
    if (isClosed) return;
    const now = clock.now();
    try {
      const seen = await stores.hours.read(company);
      if (seen) await changeStatuses(company, seenBefore(seen), now);
      const schedule = companies.find(company)?.settings.schedule;
      if (!schedule) return;
      await stores.hours.put(company, seeHours(schedule, now));
      wakeAt(company, Math.min(nextChange(schedule, now) ?? Number.POSITIVE_INFINITY, now + LONGEST_WAIT_MS));
    } catch (err) {
      logger.error({ err, company }, 'statuses were not changed by the working time');
      wakeAt(company, now + RETRY_MS);
    }
  };

  const wakeAt = (company: string, at: number) => {
    if (!isClosed) timers.set(company, at);
  };

  const changeStatuses = async (company: string, seen: SeenHours, until: number): Promise<void> => {
    const by = { kind: 'service', id: null, name: '' } as const;
    const outcome = await changeSettings({ ...parts, clock: clock.now }, { company, by }, ({ settings }) => {
      const changes = hoursSince(settings.schedule, seen, until);
      const employees = settings.employees.map((employee) => statusAfterHours(employee, changes));
      return { settings: { ...settings, employees }, place: ['employees'], audit: null };
    });
    if (isRefusal(outcome) && outcome.refused !== 'not-found') throw new Error(outcome.refused);
  };

  return {
    open(company) {
      endings.set(
        company,
        events.listen(company, (event) => {
          // What passed by the schedule until now was seen by that one.
          if (event.type === 'settings-changed' && event.what === 'schedule')
            void look(company, ({ open }) => ({ at: clock.now(), open }));
        }),
      );
      return look(company);
    },
    async leave(company) {
      timers.cancel(company);
      endings.get(company)?.();
      endings.delete(company);
      await work.get(company);
    },
    async close() {
      isClosed = true;
      timers.close();
      for (const end of endings.values()) end();
      await Promise.all(work.values());
    },
  };
};

const same = (seen: SeenHours): SeenHours => seen;
