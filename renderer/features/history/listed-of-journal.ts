import type { CallListed } from '../../../pbx/contract/call-history.ts';
import type { JournalCall } from '../../stores/call-journal.ts';

/** Whoever uses this phone, as `callLook` is told. */
export const OWNER = 'owner';

/** Why a call that we placed led nowhere, beyond that nobody answered. */
const REFUSED: readonly string[] = ['not-found', 'forbidden', 'server-error', 'no-microphone'];

/** The calls of a journal as those of a PBX's history are listed. Newest first, both. */
export function listedOfJournal(calls: readonly JournalCall[]): readonly CallListed[] {
  /** When a number was talked to; the newest call is seen first. */
  const talks = new Map<string, { call: string; at: number }>();
  return calls.map((call) => {
    const { number } = call.party;
    const listed = listedCall(call, talks.get(number));
    if (call.answeredAt !== null && number !== '') talks.set(number, { call: call.id, at: call.answeredAt });
    return listed;
  });
}

function listedCall(
  { id, direction, party, called, reason, ...times }: JournalCall,
  talk: { readonly call: string; readonly at: number } | undefined,
): CallListed {
  const isIncoming = direction === 'incoming';
  const result = resultOf(isIncoming, times.answeredAt, reason);
  const awaits = isIncoming && result === 'missed' && party.number !== '';
  return {
    id,
    ...times,
    result,
    direction: isIncoming ? 'inbound' : 'outbound',
    caller: isIncoming ? { employee: null, ...party } : { employee: OWNER, name: '', number: '' },
    dialled: isIncoming ? ((called?.name || called?.number) ?? '') : party.number,
    number: null,
    department: null,
    employee: times.answeredAt === null ? null : OWNER,
    legs: isIncoming ? [] : [calleeOf(party, times)],
    hasRecording: false,
    recordings: 0,
    hasVoicemail: false,
    fax: null,
    callback: !awaits ? { state: 'not-needed' } : talk ? { state: 'done', ...talk } : { state: 'waiting' },
  };
}

function resultOf(isIncoming: boolean, answeredAt: number | null, reason: string): CallListed['result'] {
  // Another phone of the person took it: nothing was missed.
  if (answeredAt !== null || reason === 'answered-elsewhere') return 'answered';
  if (isIncoming) return reason === 'declined' ? 'refused' : 'missed';
  return REFUSED.includes(reason) ? 'refused' : 'missed';
}

const calleeOf = (
  party: JournalCall['party'],
  { startedAt, answeredAt, endedAt }: Pick<JournalCall, 'startedAt' | 'answeredAt' | 'endedAt'>,
): CallListed['legs'][number] => ({
  ...party,
  employee: null,
  department: null,
  rangAt: startedAt,
  answeredAt,
  endedAt,
  outcome: answeredAt === null ? 'no-answer' : 'answered',
});
