import type { CallListed } from '../../contract/call-history.ts';
import type { CallRow } from '../../store/ports/call-store.ts';

/** A row of the history as clients get it: names of files stay here. */
export const listedCall = (row: CallRow): CallListed => ({
  id: row.id,
  direction: row.direction,
  caller: row.caller,
  dialled: row.dialled,
  number: row.number,
  department: row.department,
  employee: row.employee,
  startedAt: row.startedAt,
  answeredAt: row.answeredAt,
  endedAt: row.endedAt,
  result: row.result,
  legs: row.legs,
  callback: row.callback,
  hasRecording: row.recording !== null,
  recordings: recordingsOf(row).length,
  hasVoicemail: row.voicemail !== null,
  fax: row.fax && { pages: row.fax.pages, station: row.fax.station, failure: row.fax.failure },
});

/** Names of the recordings of a talk, in order. */
export const recordingsOf = ({
  recording,
  furtherRecordings,
}: Pick<CallRow, 'recording' | 'furtherRecordings'>): readonly string[] =>
  recording === null ? [] : [recording, ...furtherRecordings];
