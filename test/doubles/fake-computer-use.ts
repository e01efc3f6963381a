import type { ComputerUse } from '../../main/desktop/computer-use/computer-use.ts';

/** A computer that a test sits at, or leaves. */
export class FakeComputerUse implements ComputerUse {
  /** Seconds. */
  idle = 0;
  locked = false;
  readonly listeners = new Set<() => void>();

  idleSeconds(): number {
    return this.idle;
  }

  isLocked(): boolean {
    return this.locked;
  }

  onLock(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  lock(locked: boolean): void {
    this.locked = locked;
    for (const listener of this.listeners) listener();
  }
}
