import type { JsSipPhone } from '../../support/jssip-phone.ts';

/** Connects two registered phones, until both hear each other. */
export async function talk(caller: JsSipPhone, callee: JsSipPhone, number: string): Promise<void> {
  await caller.do('call', number);
  await callee.event('incoming');
  await callee.do('answer');
  await Promise.all([caller.event('confirmed'), callee.event('confirmed')]);
  await Promise.all([caller.hearsSound(), callee.hearsSound()]);
}
