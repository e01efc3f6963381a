import type { PromptName } from '../../company/prompt-names.ts';
import type { CallDraft } from '../call/call.ts';
import type { Refusal } from '../refusal.ts';
import { play, prompt } from '../turn/sound.ts';
import { enter, finish } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';

const words: Readonly<Record<Refusal, PromptName>> = {
  busy: 'busy',
  rejected: 'busy',
  'no-answer': 'no-answer',
  unavailable: 'unavailable',
  forbidden: 'forbidden-number',
  'not-found': 'invalid-number',
};

/** Nothing is left to try: by the answer's code when the caller was not answered yet, else in words. */
export const refuse = (turn: Turn, call: CallDraft) => {
  const cause = call.refusal;
  trace(turn, call, 'refused', { cause });
  if (cause === 'forbidden' || cause === 'not-found') call.story = { ...call.story, refused: true };
  if (!call.subject.up) return finish(turn, call, cause);
  const playback = play(turn, call, call.subject, [prompt(words[cause])]);
  enter(turn, call, { stage: 'refusing', playback });
};

/** A setting says that the call ends here. One that was transferred goes back all the same. */
export const hangUpHere = (turn: Turn, call: CallDraft): void => {
  const back = call.next.find(({ step }) => step === 'back');
  trace(turn, call, 'hang-up');
  call.next = back ? [back] : [];
  if (!back) finish(turn, call, call.subject.up ? 'normal' : 'rejected');
};
