import type { Timers } from '../../pbx/node-timers.ts';
import type { ServiceClock } from '../../pbx/service/service-clock.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** A clock that a test turns. Alarms that are due on the way ring, each at its own time. */
export class VirtualClock implements ServiceClock {
  #now: number;
  readonly #alarms = new Set<Alarm>();
  /** Answer whether they have seen what they wait for. */
  readonly #looks = new Set<() => boolean>();

  /** `start`: ISO 8601 with an offset. */
  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  readonly now = (): number => this.#now;

  readonly createTimers = (ring: (name: string) => void): Timers => {
    const own = new Map<string, Alarm>();
    const cancel = (name: string) => {
      const alarm = own.get(name);
      if (alarm) this.#alarms.delete(alarm);
      own.delete(name);
    };
    return {
      set: (name, at) => {
        cancel(name);
        const alarm = {
          at,
          ring: () => {
            own.delete(name);
            ring(name);
          },
        };
        own.set(name, alarm);
        this.#alarms.add(alarm);
        this.#look();
      },
      cancel,
      close: () => {
        for (const name of [...own.keys()]) cancel(name);
      },
    };
  };

  /** When the next alarm is due, epoch milliseconds. */
  get next(): number | undefined {
    const times = [...this.#alarms].map(({ at }) => at);
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  /** Resolves as soon as an alarm is set that is due in so many seconds. */
  alarmIn(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#looks.add(() => {
        const found = [...this.#alarms].some(({ at }) => at === this.#now + seconds * 1000);
        if (found) resolve();
        return found;
      });
      this.#look();
    });
  }

  advance(seconds: number): void {
    this.#goTo(this.#now + seconds * 1000);
  }

  /** To a moment that is to come, ISO 8601 with an offset. */
  set(moment: string): void {
    this.#goTo(Date.parse(moment));
  }

  #goTo(until: number): void {
    if (until < this.#now) throw new RangeError('a clock does not go back');
    for (let due = this.#due(until); due; due = this.#due(until)) {
      this.#alarms.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.ring();
    }
    this.#now = until;
  }

  #look(): void {
    for (const look of this.#looks) if (look()) this.#looks.delete(look);
  }

  #due(until: number): Alarm | undefined {
    const [first] = [...this.#alarms].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
    return first;
  }
}
