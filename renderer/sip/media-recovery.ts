/**
 * Nothing at all arrives for this long: the path is dead. Sound comes every 20 ms; without it, as on hold, answers
 * to ICE checks every 2.5 s, and one may be lost.
 */
const SILENT_WHILE_TALKING_MS = 3000;
const SILENT_ON_HOLD_MS = 7000;
/** A path that was asked for has this long to come up before another is; twice as long each time. */
const FIRST_PATIENCE_MS = 2000;
const LONGEST_PATIENCE_MS = 8000;

export interface MediaRecoveryActions {
  /** Looks for a new path. */
  restart(): void;
  /** The far side is heard no more, or again. */
  flows(flows: boolean): void;
}

/**
 * Notices that a call's path is dead, by what ICE says or by silence while ICE says nothing, and asks for new ones
 * until the far side is heard again.
 */
export class MediaRecovery {
  readonly #actions: MediaRecoveryActions;
  /** Undefined: what comes next may have come before the path died. */
  #arrived: number | undefined;
  #sound = 0;
  #arrivedAt = Date.now();
  #mayBeSilentMs = SILENT_ON_HOLD_MS;
  #isDead = false;
  #patienceMs = FIRST_PATIENCE_MS;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(actions: MediaRecoveryActions) {
    this.#actions = actions;
  }

  /** Both count up for the whole call: whatever came, and packets of sound. */
  hears(arrived: number, sound: number): void {
    if (this.#arrived === undefined) {
      this.#arrived = arrived;
      this.#sound = sound;
    } else if (arrived !== this.#arrived) {
      this.#mayBeSilentMs = sound === this.#sound ? SILENT_ON_HOLD_MS : SILENT_WHILE_TALKING_MS;
      this.#arrived = arrived;
      this.#sound = sound;
      this.#arrivedAt = Date.now();
      this.#alive();
    } else if (Date.now() - this.#arrivedAt >= this.#mayBeSilentMs) this.#dead();
  }

  iceIs(state: RTCIceConnectionState): void {
    if (state === 'disconnected' || state === 'failed') this.#dead();
  }

  /** Our end of the path is no more, whatever ICE still believes. */
  addressGone(): void {
    this.#dead();
  }

  close(): void {
    clearTimeout(this.#retry);
  }

  #alive(): void {
    if (!this.#isDead) return;
    this.#isDead = false;
    this.close();
    this.#actions.flows(true);
  }

  #dead(): void {
    if (this.#isDead) return;
    this.#isDead = true;
    this.#arrived = undefined;
    this.#patienceMs = FIRST_PATIENCE_MS;
    this.#actions.flows(false);
    this.#restart();
  }

  #restart(): void {
    this.#actions.restart();
    this.#retry = setTimeout(() => this.#restart(), this.#patienceMs);
    this.#patienceMs = Math.min(2 * this.#patienceMs, LONGEST_PATIENCE_MS);
  }
}
