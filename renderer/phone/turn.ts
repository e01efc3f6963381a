import { type CallEvent, type CallState, isHeld, transition } from './call.ts';
import type { LineCommand } from './line-command.ts';
import type { CallId } from './phone-line.ts';
import { activeCalls, type PhoneState, talkingCall } from './phone-state.ts';

/** One event being dealt with: the phone so far, and what the line is to be told of it, in order. */
export class Turn {
  phone: PhoneState;
  readonly commands: LineCommand[] = [];

  constructor(phone: PhoneState) {
    this.phone = phone;
  }

  change(changes: Partial<PhoneState>): void {
    this.phone = { ...this.phone, ...changes };
  }

  command(command: LineCommand): void {
    this.commands.push(command);
  }

  /** Feeds the machine of one call. False: it did not mind. */
  advance(id: CallId, event: CallEvent): boolean {
    const { calls } = this.phone;
    const before = calls.find((call) => call.id === id);
    const after = before && transition(before, event);
    if (after === undefined || after === before) return false;
    this.change({ calls: calls.map((call) => (call.id === id ? after : call)) });
    return true;
  }

  add(call: CallState): void {
    this.change({ calls: [call, ...this.phone.calls] });
  }

  setHeld(id: CallId, held: boolean): void {
    if (this.advance(id, { type: 'hold-asked', held })) this.command({ type: 'set-held', call: id, held });
  }

  /** Holds every answered call but these. */
  putAside(except: readonly CallId[] = []): void {
    for (const call of this.phone.calls)
      if (call.stage === 'talking' && !isHeld(call) && !except.includes(call.id)) this.setHeld(call.id, true);
  }

  /** From now on the person speaks in this call, or in the conference that it belongs to, and in no other. */
  speakIn(id: CallId): void {
    this.change({ active: id });
    const active = activeCalls(this.phone);
    this.putAside(active);
    for (const one of active) this.setHeld(one, false);
  }

  /** The person speaks in no call. */
  rest(): void {
    this.putAside();
    this.change({ active: undefined });
  }

  hangUp(id: CallId): void {
    this.command({ type: 'hang-up', call: id });
  }

  talking(id: CallId | undefined): ReturnType<typeof talkingCall> {
    return talkingCall(this.phone, id);
  }
}
