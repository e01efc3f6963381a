/**
 * An employee listens to their messages.
 *
 *   Given                Event        Next
 *   (dialled)                         mailbox: how many there are
 *   mailbox, counts      said         the first message; none: over
 *   mailbox, a message   said         the next one; it is heard now
 *   mailbox, a message   1            the same from its beginning
 *   mailbox, a message   2            the next one; it is heard now
 *   mailbox, a message   3            it is deleted; the next one
 *   mailbox              #            over
 */
import type { Sound } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { InMailbox } from '../call/stage.ts';
import { bringUp, play, prompt, spoken } from '../turn/sound.ts';
import { enter, finish } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { SERVICE_NAMES } from './service-names.ts';

export const enterMailbox = (turn: Turn, call: CallDraft, code: string): void => {
  const { employee } = call.subject;
  const { fresh, old, list } = (employee === null ? undefined : turn.mailboxes.get(employee)) ?? {
    fresh: 0,
    old: 0,
    list: [],
  };
  const messages = [...list.filter(({ heard }) => !heard), ...list.filter(({ heard }) => heard)];
  trace(turn, call, 'mailbox', { fresh, old });
  call.story = { ...call.story, served: true };
  bringUp(turn, call, { name: SERVICE_NAMES.mailbox, number: code });
  const playback = play(turn, call, call.subject, counts(fresh, old));
  const kept = messages.map(({ id, recording }) => ({ id, recording }));
  enter(turn, call, { stage: 'mailbox', messages: kept, index: -1, playback, leaving: false });
};

const counts = (fresh: number, old: number): readonly Sound[] =>
  fresh + old === 0
    ? [prompt('voicemail-none')]
    : [prompt('voicemail-fresh'), spoken(fresh), prompt('voicemail-old'), spoken(old)];

export const mailboxSaid = (turn: Turn, call: CallDraft, stage: InMailbox): void => {
  if (stage.leaving) finish(turn, call, 'normal');
  else toNext(turn, call, stage);
};

export const mailboxKey = (turn: Turn, call: CallDraft, stage: InMailbox, digit: string) => {
  const message = stage.messages[stage.index];
  const { employee } = call.subject;
  if (stage.leaving) return;
  if (digit === '#') return sayGoodbye(turn, call, stage, 'goodbye');
  if (digit === '2') return toNext(turn, call, stage);
  if (!message || employee === null) return;
  if (digit === '1') return tell(turn, call, stage, stage.index);
  if (digit !== '3') return;
  turn.command({ type: 'message-removed', employee, message: message.id });
  advance(turn, call, stage, [prompt('voicemail-deleted')]);
};

/** The one before has been listened to. */
const toNext = (turn: Turn, call: CallDraft, stage: InMailbox): void => {
  const message = stage.messages[stage.index];
  const { employee } = call.subject;
  if (message && employee !== null) turn.command({ type: 'message-heard', employee, message: message.id });
  advance(turn, call, stage, []);
};

const advance = (turn: Turn, call: CallDraft, stage: InMailbox, before: readonly Sound[]): void => {
  const index = stage.index + 1;
  if (index < stage.messages.length) tell(turn, call, stage, index, before);
  else sayGoodbye(turn, call, stage, stage.messages.length > 0 ? 'voicemail-end' : 'goodbye', before);
};

const tell = (
  turn: Turn,
  call: CallDraft,
  stage: InMailbox,
  index: number,
  before: readonly Sound[] = [],
): void => {
  const recording = stage.messages[index]?.recording ?? '';
  const playback = play(turn, call, call.subject, [
    ...before,
    prompt('voicemail-message'),
    spoken(index + 1),
    { kind: 'recording', name: recording },
    prompt('voicemail-keys'),
  ]);
  call.stage = { ...stage, index, playback };
};

const sayGoodbye = (
  turn: Turn,
  call: CallDraft,
  stage: InMailbox,
  words: 'goodbye' | 'voicemail-end',
  before: readonly Sound[] = [],
): void => {
  const playback = play(turn, call, call.subject, [...before, prompt(words)]);
  call.stage = { ...stage, playback, leaving: true };
};
