/**
 * The talk of two is recorded.
 *
 *   Given                 Event                                Next
 *   talking               the company records every talk       recorded, from the first bridge
 *   talking               one of the two asks for it, and may  recorded
 *   talking, recorded     one of the two asks to stop, and     not recorded; asked again, another recording
 *                         the company does not record all
 *   talking, recorded     the recorded leg is gone             not recorded
 */
import type { Identifier } from '../../contract/identifier.ts';
import type { Call, CallDraft } from '../call/call.ts';
import type { Talking } from '../call/stage.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';

/** Whoever presses the button all day must not fill the disk with files. */
const MOST_RECORDINGS = 20;

/** Every talk, when the company wants it so. */
export const recordByRule = (turn: Turn, call: CallDraft): void => {
  if (!turn.settings.options.recordCalls || call.story.recording !== null) return;
  if (call.stage.stage === 'talking') start(turn, call, call.stage);
};

/** What may be asked of a talk by one who talks. */
export const recordingChoice = (
  { recordCalls, recordOnDemand }: Turn['settings']['options'],
  call: Call,
): 'start' | 'stop' | null => {
  if (call.stage.stage !== 'talking' || !recordOnDemand) return null;
  if (call.talkRecorded) return recordCalls ? null : 'stop';
  return call.talkRecordings < MOST_RECORDINGS ? 'start' : null;
};

/** Changes nothing when the employee is not in that talk, or it may not be now. */
export const recordAsked = (
  turn: Turn,
  call: CallDraft,
  employee: Identifier,
  wanted: 'start' | 'stop',
): void => {
  const { stage, subject } = call;
  if (stage.stage !== 'talking' || recordingChoice(turn.settings.options, call) !== wanted) return;
  const asker = [subject, stage.peer].find((leg) => leg.employee === employee);
  if (!asker) return;
  trace(turn, call, wanted === 'start' ? 'recording-started' : 'recording-stopped', {
    name: asker.party.name,
  });
  if (wanted === 'start') start(turn, call, stage);
  else stopRecording(turn, call);
};

/** Ends the recording of the talk, if there is one; its file is closed a little later. */
export const stopRecording = (turn: Turn, call: CallDraft): void => {
  if (!call.talkRecorded) return;
  turn.command({ type: 'stop-recording', recording: call.talkRecorded.recording });
  call.talkRecorded = null;
};

/** The outside party's leg, if there is one: transfers inside do not cut the recording. */
const start = (turn: Turn, call: CallDraft, { peer }: Talking): void => {
  const leg = peer.employee === null ? peer.id : call.subject.id;
  call.talkRecordings += 1;
  const part = call.talkRecordings > 1 ? `-${call.talkRecordings}` : '';
  const recording = `${turn.settings.id}-${call.id}-talk${part}`;
  call.talkRecorded = { leg, recording };
  call.recordings = [...call.recordings, recording];
  call.story =
    call.story.recording === null
      ? { ...call.story, recording }
      : { ...call.story, furtherRecordings: [...call.story.furtherRecordings, recording] };
  turn.recordings.set(recording, call.id);
  turn.command({ type: 'record-talk', leg, recording });
};

const namesOf = ({ story }: Call): readonly string[] =>
  story.recording === null ? [] : [story.recording, ...story.furtherRecordings];

/** A recording of the talk in which nothing was recorded is none. */
export const forgetEmptyRecording = (call: CallDraft, recording: string): void => {
  const [first = null, ...others] = namesOf(call).filter((name) => name !== recording);
  call.story = { ...call.story, recording: first, furtherRecordings: others };
};
