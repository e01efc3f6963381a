import type { BusMethod, BusSignal, SessionBus } from '../../main/session-bus/session-bus.ts';

/** A message bus that answers as it is told to; whoever has no answer is not there. */
export class ScriptedBus implements SessionBus {
  /** By `interface.member`. */
  readonly answers = new Map<string, (body: readonly unknown[]) => readonly unknown[]>();
  readonly calls: BusMethod[] = [];
  readonly #listeners: (readonly [string, (signal: BusSignal) => void])[] = [];

  async call(method: BusMethod): Promise<readonly unknown[]> {
    this.calls.push(method);
    const answer = this.answers.get(`${method.interface}.${method.member}`);
    if (!answer) throw new Error('nobody answers');
    return answer(method.body ?? []);
  }

  hear(interfaceName: string, listener: (signal: BusSignal) => void): void {
    this.#listeners.push([interfaceName, listener]);
  }

  says(interfaceName: string, member: string, body: readonly unknown[]): void {
    for (const [name, listener] of this.#listeners) {
      if (name === interfaceName) listener({ interface: interfaceName, member, body });
    }
  }

  /** Everything that was asked has been answered. */
  settled(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  close(): void {}
}
