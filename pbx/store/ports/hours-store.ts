import type { SeenHours } from '../../company/status-by-hours.ts';

/** Up to when each company's working time was looked at, so that nothing is missed or done twice. */
export interface HoursStore {
  /** Undefined: never yet. */
  read(company: string): Promise<SeenHours | undefined>;
  /** Of a company that is gone nothing is kept. */
  put(company: string, seen: SeenHours): Promise<void>;
}
