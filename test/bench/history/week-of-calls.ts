import type { CallRecord } from '../../../pbx/contract/call-record.ts';
import type { KeptCall } from '../../../pbx/store/history/kept-call.ts';

/** A week of a company with fifty employees, five departments and three numbers, from Monday, 4 January 2027, UTC. */
export const WEEK = { start: Date.UTC(2027, 0, 4), ms: 7 * 24 * 3_600_000 };

export const employeeIds = Array.from({ length: 50 }, (_, index) => uuid('e', index));
export const departmentIds = Array.from({ length: 5 }, (_, index) => uuid('d', index));
export const numberIds = Array.from({ length: 3 }, (_, index) => uuid('a', index));

/** Spread evenly over the week, the same at each run. */
export const weekOfCalls = (count: number): readonly KeptCall[] =>
  Array.from({ length: count }, (_, index) => keptCall(index, count));

const keptCall = (index: number, count: number): KeptCall => {
  const record = call(index, WEEK.start + Math.floor((index / count) * WEEK.ms));
  const missed = record.direction === 'inbound' && record.result === 'missed';
  const waits = missed && spread(index, 6) < 0.1;
  return {
    record,
    callback: waits
      ? { state: 'waiting' }
      : missed
        ? { state: 'done', call: record.id, at: record.endedAt }
        : { state: 'not-needed' },
    localHour: new Date(record.startedAt).toISOString().slice(0, 13),
  };
};

const call = (index: number, startedAt: number): CallRecord => {
  const kind = spread(index, 1);
  const direction = kind < 0.6 ? 'inbound' : kind < 0.85 ? 'outbound' : 'internal';
  const result = resultOf(direction, spread(index, 2));
  const employee = pick(employeeIds, spread(index, 3));
  const answeredAt = result === 'answered' ? startedAt + 2_000 + Math.floor(spread(index, 4) * 40_000) : null;
  const endedAt = (answeredAt ?? startedAt + 25_000) + Math.floor(spread(index, 5) * 300_000);
  const department = direction === 'inbound' ? pick(departmentIds, spread(index, 7)) : null;
  const client = `+79${String(Math.floor(spread(index, 8) * 1e9)).padStart(9, '0')}`;
  const inside = { employee, name: 'Анна Соколова', number: '101' };
  const rung = direction === 'outbound' ? null : employee;
  const leg = (who: string | null, outcome: CallRecord['legs'][number]['outcome']) => ({
    employee: who,
    department,
    name: 'Анна Соколова',
    number: who === null ? client : '101',
    rangAt: startedAt + 500,
    answeredAt: outcome === 'answered' ? answeredAt : null,
    endedAt,
    outcome,
  });
  return {
    id: uuid('c', index),
    direction,
    caller: direction === 'inbound' ? { employee: null, name: '', number: client } : inside,
    dialled: direction === 'inbound' ? '+78432009818' : direction === 'outbound' ? client : '102',
    number: direction === 'internal' ? null : pick(numberIds, spread(index, 9)),
    department,
    employee: direction === 'inbound' && result === 'answered' ? employee : null,
    startedAt,
    answeredAt,
    endedAt,
    result,
    legs: [
      leg(rung, result === 'answered' ? 'answered' : 'no-answer'),
      ...(direction === 'inbound'
        ? [
            leg(
              pick(employeeIds, spread(index, 10)),
              result === 'answered' ? 'answered-elsewhere' : 'no-answer',
            ),
          ]
        : []),
    ],
    trace: Array.from({ length: 5 }, (_, step) => ({
      at: startedAt + step,
      code: 'department-rings',
      details: { department: department ?? '', members: 2 },
    })),
    recording: null,
    furtherRecordings: [],
    voicemail: null,
    fax: null,
  };
};

const resultOf = (direction: CallRecord['direction'], chance: number): CallRecord['result'] => {
  if (chance < 0.75) return 'answered';
  if (direction !== 'inbound' || chance < 0.92) return 'missed';
  return chance < 0.99 ? 'voicemail' : 'refused';
};

/** Between 0 and 1: multiples of an irrational number fill the interval evenly; each `way` its own. */
function spread(index: number, way: number): number {
  return (index * Math.sqrt(way * way + 1.7)) % 1;
}

function pick<Item>(items: readonly Item[], chance: number): Item {
  const item = items[Math.floor(chance * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

function uuid(kind: string, index: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;
}
