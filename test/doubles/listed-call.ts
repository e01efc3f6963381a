import type { CallListed } from '../../pbx/contract/call-history.ts';
import type { CallLeg } from '../../pbx/contract/call-record.ts';

const STARTED = Date.parse('2029-12-31T12:00:00Z');

/** One callee that was rung. */
export const listedLeg = (other: Partial<CallLeg> = {}): CallLeg => ({
  employee: 'anna',
  department: 'sales',
  name: 'Анна Соколова',
  number: '101',
  rangAt: STARTED + 1_000,
  answeredAt: null,
  endedAt: STARTED + 70_000,
  outcome: 'answered',
  ...other,
});

/** A row of the history: an inbound call that Anna answered, and what a test wants otherwise. */
export const listedCall = (other: Partial<CallListed> = {}): CallListed => {
  const startedAt = other.startedAt ?? STARTED;
  return {
    id: 'call-1',
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
    legs: [listedLeg({ answeredAt: startedAt + 10_000 })],
    hasRecording: false,
    recordings: 0,
    hasVoicemail: false,
    fax: null,
    callback: { state: 'not-needed' },
    ...other,
  };
};
