import type { PbxNews } from '../../../preload/contract/pbx-api.ts';

/** What became of the call that proves the set-up. */
export type TestCall =
  | { readonly stage: 'waiting' }
  | { readonly stage: 'ringing'; readonly id: string; readonly caller: string; readonly number: string }
  | { readonly stage: 'answered'; readonly name: string }
  | { readonly stage: 'missed' };

/** The next stage by what happens in the company: the newest call from outside counts. */
export function nextTestCall(known: TestCall, news: PbxNews): TestCall {
  if (news.type === 'call-started' && news.call.direction === 'inbound') {
    const { id, caller, dialled } = news.call;
    return { stage: 'ringing', id, caller: caller.name || caller.number, number: dialled };
  }
  if (news.type !== 'call-ended' || known.stage !== 'ringing' || news.call.id !== known.id) return known;
  const taker = news.call.legs.find(({ outcome }) => outcome === 'answered');
  return taker ? { stage: 'answered', name: taker.name || taker.number } : { stage: 'missed' };
}
