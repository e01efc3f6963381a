/** What the computer knows of whoever sits at it. */
export interface ComputerUse {
  /** Seconds since a key or the mouse was touched, in any program. */
  idleSeconds(): number;
  isLocked(): boolean;
  /** Called when the screen is locked or unlocked. Returns how to stop. */
  onLock(listener: () => void): () => void;
}
