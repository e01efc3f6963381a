import type { CallEvent } from '../../renderer/phone/call.ts';
import { decide } from '../../renderer/phone/decide.ts';
import type { PhoneEvent } from '../../renderer/phone/phone-event.ts';
import type { LineCommand } from '../../renderer/phone/line-command.ts';
import { idlePhone, type PhoneState } from '../../renderer/phone/phone-state.ts';

/** The phone's calls without a line: what it decides is remembered, and far ends that are asked to hold do. */
export class PhoneBench {
  phone: PhoneState = { ...idlePhone, registration: { name: 'online', since: 0, failures: 0 } };
  readonly commands: LineCommand[] = [];
  /** Holds that were asked for and are not settled yet. */
  readonly #holds = new Map<string, boolean>();

  feed(event: PhoneEvent): void {
    const [phone, commands] = decide(this.phone, event, 1000);
    this.phone = phone;
    this.commands.push(...commands);
    for (const command of commands) {
      if (command.type === 'set-held') this.#holds.set(command.call, command.held);
      if (command.type === 'hang-up' || command.type === 'decline' || command.type === 'refuse')
        this.ends(command.call);
    }
  }

  happens(call: string, event: CallEvent): void {
    this.feed({ type: 'happened', call, event });
  }

  /** As `type` and the ids of its calls, of all commands since the last time. */
  told(): string[] {
    return this.commands
      .splice(0)
      .map(({ type, ...rest }) => `${type} ${Object.values(rest).join(' ')}`.trim());
  }

  arrives(call: string): void {
    const party = { name: call, number: '200' };
    this.feed({ type: 'arrived', call, party, called: undefined, autoAnswerAt: undefined });
  }

  answers(call: string): void {
    this.happens(call, { type: 'answered', at: 1000, party: undefined });
  }

  ends(call: string): void {
    this.#holds.delete(call);
    this.happens(call, { type: 'ended', at: 1000, reason: 'hung-up-by-peer', sipCode: undefined });
  }

  /** A conversation with somebody who was called. */
  talks(call: string, target = '102'): void {
    this.feed({ type: 'place-asked', call, target });
    this.answers(call);
  }

  /** The far ends agree to what was asked of them; `refused`: but not to being held. */
  settleHolds({ refused = false } = {}): void {
    const holds = [...this.#holds];
    this.#holds.clear();
    for (const [call, held] of holds) this.happens(call, { type: 'held', held: held && !refused });
  }
}
