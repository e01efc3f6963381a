import type { CallView, PhoneView } from '../../phone/phone-view.ts';

type Calls = Pick<PhoneView, 'calls' | 'active'>;

/**
 * The call the screen is about: the one that is spoken in, else one that was answered, else one that rings, else
 * the newest that has just ended. A call that arrives never takes the screen from a conversation.
 */
export function currentCall({ calls, active }: Calls): CallView | undefined {
  const live = calls.filter(({ status }) => status.stage !== 'ended');
  return (
    live.find(({ id }) => id === active) ??
    live.find(({ status }) => status.stage !== 'incoming') ??
    live[0] ??
    calls[0]
  );
}
