import type { CallId } from '../phone/phone-line.ts';
import type { CallJournal } from '../phone/line-diagnostics.ts';
import type { LinkReading } from './link-reading.ts';

const MOST_CALLS = 10;
const MOST_EVENTS = 500;
/** An hour of readings; of a longer call the last hour. */
const MOST_READINGS = 3600;

interface OpenJournal {
  readonly events: { at: number; what: string }[];
  readonly readings: Record<string, number | string>[];
}

/** What happened to the media of the last calls. */
export class CallJournals {
  readonly #journals = new Map<CallId, OpenJournal>();

  event(call: CallId, what: string): void {
    const { events } = this.#of(call);
    if (events.length < MOST_EVENTS) events.push({ at: Date.now(), what });
  }

  reading(call: CallId, reading: LinkReading): void {
    const { readings } = this.#of(call);
    readings.push(flat(reading));
    if (readings.length > MOST_READINGS) readings.splice(0, readings.length - MOST_READINGS);
  }

  get all(): readonly CallJournal[] {
    return [...this.#journals].map(([call, journal]) => ({ call, ...journal }));
  }

  #of(call: CallId): OpenJournal {
    const known = this.#journals.get(call);
    if (known !== undefined) return known;
    const opened: OpenJournal = { events: [], readings: [] };
    this.#journals.set(call, opened);
    const [oldest] = this.#journals.keys();
    if (this.#journals.size > MOST_CALLS && oldest !== undefined) this.#journals.delete(oldest);
    return opened;
  }
}

/** `heard.lost` and the like: one level, as a table has it. */
function flat(reading: LinkReading): Record<string, number | string> {
  const rows: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(reading)) {
    if (typeof value === 'number' || typeof value === 'string') rows[name] = value;
    else for (const [part, inner] of Object.entries(value ?? {})) rows[`${name}.${part}`] = Number(inner);
  }
  return rows;
}
