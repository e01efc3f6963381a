/**
 * Why the store cannot do what it was asked. The message is for the operator and names the file or the server.
 * `damaged`: not a database (or backup), or broken; it is left as it was found. `newer`: written by a later
 * version of the service. `in-use`: another process has it open. `unreachable`: the database server does not
 * answer, or went away. `full`: no room on the disk; nothing of the change was kept, and the next one is tried
 * as if nothing had been.
 */
export class StoreError extends Error {
  readonly code: 'in-use' | 'damaged' | 'newer' | 'migration-failed' | 'unwritable' | 'unreachable' | 'full';

  constructor(code: StoreError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
