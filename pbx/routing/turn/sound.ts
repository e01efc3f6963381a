import type { PromptName } from '../../company/prompt-names.ts';
import type { Party, Sound } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import type { Leg } from '../call/leg.ts';
import { seenBy } from './parties.ts';
import type { Turn } from './turn.ts';

export const prompt = (name: PromptName): Sound => ({ kind: 'prompt', name });

export const spoken = (value: number): Sound => ({
  kind: 'number',
  value: Math.min(999, Math.max(0, value)),
});

/** The company's own greeting, or words of the PBX. */
export const greetingOr = (greeting: string | null, ...otherwise: readonly PromptName[]): readonly Sound[] =>
  greeting === null ? otherwise.map(prompt) : [{ kind: 'greeting', id: greeting }];

/** Says something to a leg that is up; the name of the playback. */
export const play = (turn: Turn, call: CallDraft, leg: Leg, sounds: readonly Sound[]): string => {
  call.playbacks += 1;
  const playback = `${call.id}:${call.playbacks}`;
  turn.command({ type: 'play', leg: leg.id, playback, sounds });
  return playback;
};

export const music = (turn: Turn, leg: Leg, greeting: string | null = null): void =>
  turn.command({ type: 'music', leg: leg.id, ...(greeting !== null && { greeting }) });

/** Somebody who is to hear something is answered first; whoever was answered is told whom they have now. */
export const bringUp = (turn: Turn, call: CallDraft, party: Party): void => {
  const seen = seenBy(turn, call, call.subject, party);
  if (call.subject.up) turn.command({ type: 'tell-party', leg: call.subject.id, party: seen });
  else turn.command({ type: 'answer', leg: call.subject.id, party: seen });
  call.subject = { ...call.subject, up: true };
};
