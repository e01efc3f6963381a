import type { CallView } from '../../phone/phone-view.ts';

/** The call the screen is about: the one that goes on, else the newest that has just ended. */
export function currentCall(calls: readonly CallView[]): CallView | undefined {
  return calls.find(({ status }) => status.stage !== 'ended') ?? calls[0];
}
