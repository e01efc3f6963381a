import { within } from '../../support/within.ts';
import type { DeskPhone } from '../asterisk/support/desk-phone.ts';
import type { JsSipPhone, PhoneEvent } from '../support/jssip-phone.ts';

/** What scenarios want of a phone, whatever it is. */
export type StagedPhone = Pick<
  JsSipPhone,
  'login' | 'do' | 'next' | 'hearsOf' | 'heardLast' | 'sends' | 'replaces' | 'reset' | 'close'
>;

/** What baresip is told for what JsSIP is. */
const COMMANDS: Readonly<Record<string, string>> = {
  ...{ call: 'dial', answer: 'accept', hangUp: 'hangup', hold: 'hold', unhold: 'resume', refer: 'transfer' },
};

/** What baresip tells of what JsSIP does. */
const EVENTS: Readonly<Record<string, string>> = {
  ...{ incoming: 'CALL_INCOMING', progress: 'CALL_RINGING', confirmed: 'CALL_ESTABLISHED' },
  ...{ failed: 'CALL_CLOSED', ended: 'CALL_CLOSED' },
};

const known = (words: Readonly<Record<string, string>>, word: string): string => {
  const translated = words[word];
  if (translated === undefined) throw new Error(`a desk phone of the stage has no «${word}»`);
  return translated;
};

/** A desk phone in a scenario: one call at a time, no keys. */
export const stagedDeskPhone = (phone: DeskPhone, login: string, domain: string): StagedPhone => ({
  login,
  do: async (method, ...[target]) => {
    const uri = method === 'call' ? `sip:${target}@${domain}` : String(target ?? '');
    phone.do(known(COMMANDS, method), uri);
  },
  next: async (name, _facts, limit): Promise<PhoneEvent> => {
    const { peeruri = '' } = await within(limit, `${login}: ${name}`, phone.event(known(EVENTS, name)));
    return { name, at: Date.now(), originator: 'remote', from: peeruri };
  },
  hearsOf: (candidates, tones) => phone.hearsOf(candidates, tones),
  heardLast: async () => phone.heardLast,
  sends: async () => {},
  replaces: () => Promise.reject(new Error('a desk phone of the stage takes nothing over')),
  reset: () => phone.reset(),
  close: () => phone[Symbol.asyncDispose](),
});
