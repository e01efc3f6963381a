import type { Engine, EngineCommand, EngineEvent } from '../../pbx/engine/port.ts';

/** An engine without a wire: keeps what it was told, and reports what a test tells it to. */
export class RecordingEngine implements Engine {
  readonly commands: EngineCommand[] = [];
  /** `company login`. */
  readonly revoked: string[] = [];
  /** By leg, the last one. */
  readonly notes = new Map<string, string>();
  keepsCalls = false;
  closed = false;
  /** What to report while a command is being obeyed. */
  whileObeying: (command: EngineCommand) => readonly EngineEvent[] = () => [];
  #listener: (event: EngineEvent) => void = () => {};

  listen(listener: (event: EngineEvent) => void): void {
    this.#listener = listener;
  }

  report(event: EngineEvent): void {
    this.#listener(event);
  }

  execute(command: EngineCommand): void {
    this.commands.push(command);
    for (const event of this.whileObeying(command)) this.report(event);
  }

  note(leg: string, note: string): void {
    this.notes.set(leg, note);
  }

  async serve(): Promise<void> {}

  isUp(): boolean {
    return !this.closed;
  }

  async changed(): Promise<void> {}

  async trunksChanged(): Promise<void> {}

  revoke(company: string, login: string): void {
    this.revoked.push(`${company} ${login}`);
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}
