import type { CallDraft } from '../call/call.ts';
import { bringUp, play, prompt } from '../turn/sound.ts';
import { enter } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { SERVICE_NAMES } from './service-names.ts';

/** «Проверка звука»: a word of what it is, then the caller hears themselves until they hang up. */
export const enterEcho = (turn: Turn, call: CallDraft, code: string): void => {
  trace(turn, call, 'echo');
  call.story = { ...call.story, served: true };
  bringUp(turn, call, { name: SERVICE_NAMES.echo, number: code });
  const playback = play(turn, call, call.subject, [prompt('echo-test'), prompt('beep')]);
  enter(turn, call, { stage: 'echo', playback });
};

/** The words are said, or a key has cut them short. */
export const startEcho = (turn: Turn, call: CallDraft): void => {
  if (call.stage.stage !== 'echo' || call.stage.playback === null) return;
  call.stage = { stage: 'echo', playback: null };
  turn.command({ type: 'echo', leg: call.subject.id });
};
