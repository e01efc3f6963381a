/**
 * A message is taken.
 *
 *   Given                  Event                     Next
 *   (go)                                             voicemail: invitation and beep
 *   voicemail, invitation  said, or `#`              voicemail, recording
 *   voicemail, recording   `#`, silence, limit       voicemail, thanks (the engine says `recording-ended`)
 *   voicemail, thanks      said                      over
 *   voicemail, recording   the caller is gone        ending; the message counts once its file is closed
 */
import type { CallDraft } from '../call/call.ts';
import type { TakingMessage } from '../call/stage.ts';
import { bringUp, greetingOr, play, prompt } from '../turn/sound.ts';
import { enter, finish } from '../turn/stages.ts';
import { cancelTimer } from '../turn/timers.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { forgetEmptyRecording } from './record-talk.ts';

const LONGEST_MESSAGE_SECONDS = 180;
const SILENCE_SECONDS = 5;

/** Voicemail of one employee. */
export const enterVoicemail = (turn: Turn, call: CallDraft, id: string): void => {
  const employee = turn.index.employees.get(id);
  if (!employee) return;
  trace(turn, call, 'voicemail', { name: employee.name });
  takeMessage(turn, call, [id], employee.voicemail.greeting, {
    name: employee.name,
    number: employee.extension,
  });
};

/** «Автоответчик». When the company names nobody, administrators get the messages: none is lost. */
export const enterAnsweringMachine = (turn: Turn, call: CallDraft): void => {
  const { answeringMachine, name } = turn.settings.options;
  const named = answeringMachine.for.filter((id) => turn.index.employees.has(id));
  const administrators = turn.settings.employees.flatMap(({ id, role }) =>
    role === 'administrator' ? [id] : [],
  );
  trace(turn, call, 'answering-machine');
  takeMessage(turn, call, named.length > 0 ? named : administrators, answeringMachine.greeting, {
    name,
    number: call.called?.number ?? '',
  });
};

const takeMessage = (
  turn: Turn,
  call: CallDraft,
  owners: readonly string[],
  greeting: string | null,
  party: { readonly name: string; readonly number: string },
): void => {
  bringUp(turn, call, party);
  const sounds = [...greetingOr(greeting, 'leave-message'), prompt('beep')];
  const playback = play(turn, call, call.subject, sounds);
  enter(turn, call, { stage: 'voicemail', for: owners, playback, recording: null });
};

/** Invitation or thanks have been said. */
export const voicemailSaid = (turn: Turn, call: CallDraft, stage: TakingMessage): void => {
  if (call.message) finish(turn, call, 'normal');
  else record(turn, call, stage);
};

export const voicemailKey = (turn: Turn, call: CallDraft, stage: TakingMessage, digit: string): void => {
  if (digit !== '#') return;
  if (stage.recording !== null) turn.command({ type: 'stop-recording', recording: stage.recording });
  else if (!call.message) record(turn, call, stage);
};

const record = (turn: Turn, call: CallDraft, stage: TakingMessage): void => {
  const recording = `${turn.settings.id}-${call.id}-message`;
  turn.command({ type: 'silence', leg: call.subject.id });
  turn.command({
    type: 'record-leg',
    leg: call.subject.id,
    recording,
    maxSeconds: LONGEST_MESSAGE_SECONDS,
    silenceSeconds: SILENCE_SECONDS,
  });
  turn.recordings.set(recording, call.id);
  call.recordings = [...call.recordings, recording];
  call.message = { recording, for: stage.for };
  call.stage = { ...stage, playback: null, recording };
};

/** A recording of this call is closed: of a message, or of a talk. */
export const recordingEnded = (turn: Turn, call: CallDraft, recording: string, seconds: number): void => {
  turn.recordings.delete(recording);
  call.recordings = call.recordings.filter((name) => name !== recording);
  if (call.talkRecorded?.recording === recording) call.talkRecorded = null;
  if (seconds <= 0) forgetEmptyRecording(call, recording);
  if (call.message?.recording === recording) messageTaken(turn, call, call.message.for, recording, seconds);
  if (call.recordings.length === 0 && call.leaving.length === 0) cancelTimer(turn, call, 'closing');
};

const messageTaken = (
  turn: Turn,
  call: CallDraft,
  owners: readonly string[],
  recording: string,
  seconds: number,
): void => {
  const { stage, subject } = call;
  if (seconds > 0) keepMessage(turn, call, owners, recording, seconds);
  else trace(turn, call, 'message-empty');
  if (stage.stage !== 'voicemail') return;
  const thanks = prompt(seconds > 0 ? 'voicemail-saved' : 'voicemail-too-short');
  call.stage = { ...stage, recording: null, playback: play(turn, call, subject, [thanks]) };
};

const keepMessage = (
  turn: Turn,
  call: CallDraft,
  owners: readonly string[],
  recording: string,
  seconds: number,
): void => {
  trace(turn, call, 'message-left', { seconds: Math.round(seconds) });
  call.story = { ...call.story, voicemail: recording };
  const { name, number } = call.story.caller;
  const left = { recording, seconds, call: call.id, from: { name, number }, for: owners, at: turn.at };
  turn.command({ type: 'message-left', ...left });
};
