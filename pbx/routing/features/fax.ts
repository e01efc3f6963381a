import type { EngineEvent } from '../../engine/port.ts';
import type { CallDraft } from '../call/call.ts';
import { bringUp } from '../turn/sound.ts';
import { enter, finish, yieldNobody } from '../turn/stages.ts';
import { trace } from '../turn/trace.ts';
import type { Turn } from '../turn/turn.ts';
import { SERVICE_NAMES } from './service-names.ts';

/** A fax machine takes the call; the document goes to whom the company's settings say. */
export const enterFax = (turn: Turn, call: CallDraft): void => {
  if (!turn.settings.options.fax.enabled) {
    trace(turn, call, 'fax-off');
    yieldNobody(turn, call, 'unavailable');
    return;
  }
  trace(turn, call, 'fax');
  call.story = { ...call.story, served: true };
  bringUp(turn, call, { name: SERVICE_NAMES.fax, number: call.called?.number ?? '' });
  const document = documentOf(turn, call.id);
  turn.command({ type: 'receive-fax', leg: call.subject.id, document });
  enter(turn, call, { stage: 'fax', document });
};

/** Pages that came are handed over, be they all or not. */
export const faxEnded = (
  turn: Turn,
  call: CallDraft,
  { document, pages, station, failure }: Extract<EngineEvent, { readonly type: 'fax-ended' }>,
): void => {
  if (call.stage.stage !== 'fax' || call.stage.document !== document) return;
  if (failure === null) trace(turn, call, 'fax-ended', { pages });
  else trace(turn, call, 'fax-failed', { pages, why: failure });
  call.story = { ...call.story, fax: { document, pages, station, failure } };
  const { name, number } = call.story.caller;
  const from = { name, number };
  if (pages > 0) turn.command({ type: 'fax-received', document, pages, call: call.id, from, at: turn.at });
  finish(turn, call, 'normal');
};

/** The call it came by is in the history by now, as one that was broken off. */
export const faxFound = (
  turn: Turn,
  { document, pages, station, failure }: Extract<EngineEvent, { readonly type: 'fax-found' }>,
): boolean => {
  const [before = '', after = ''] = documentOf(turn, ' ').split(' ');
  const call = document.slice(before.length, -after.length);
  if (documentOf(turn, call) !== document) return false;
  turn.command({ type: 'fax-found', call, fax: { document, pages, station, failure }, at: turn.at });
  return true;
};

const documentOf = (turn: Turn, call: string): string => `${turn.settings.id}-${call}-fax`;
