import type { CallRecord } from '../../pbx/contract/call-record.ts';

/** An inbound call that Anna answered after ten seconds, and what a test wants otherwise. */
export const callRecord = (other: Partial<CallRecord> & Pick<CallRecord, 'id'>): CallRecord => {
  const startedAt = other.startedAt ?? Date.parse('2029-12-31T12:00:00Z');
  return {
    direction: 'inbound',
    caller: { employee: null, name: 'Ольга', number: '+79170000017' },
    dialled: '+78432009818',
    number: 'main-number',
    department: 'sales',
    employee: 'anna',
    startedAt,
    answeredAt: startedAt + 10_000,
    endedAt: startedAt + 70_000,
    result: 'answered',
    legs: [
      {
        employee: 'anna',
        department: 'sales',
        name: 'Анна Соколова',
        number: '101',
        rangAt: startedAt + 1_000,
        answeredAt: startedAt + 10_000,
        endedAt: startedAt + 70_000,
        outcome: 'answered',
      },
    ],
    trace: [{ at: startedAt, code: 'arrived', details: { number: '+78432009818' } }],
    recording: null,
    furtherRecordings: [],
    voicemail: null,
    fax: null,
    ...other,
  };
};
