/** Together with the answer's time this notices a half-open connection within 15 s. */
const IDLE_MS = 11_000;
const ANSWER_MS = 3000;
/** After sleep nobody wants to wait, and a living server answers much faster. */
const IMPATIENT_ANSWER_MS = 800;

export interface KeepAliveActions {
  /** Asks the server for a sign of life; any message counts as one. */
  ping(): void;
  /** There was none. */
  silent(): void;
}

/**
 * Browsers send no WebSocket pings, so a connection whose other end is gone looks alive for minutes. This
 * asks when nothing was heard for a while (RFC 5626 §3.5 in spirit).
 */
export class KeepAlive {
  readonly #actions: KeepAliveActions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Undefined while a question has no answer yet. */
  #heardAt: number | undefined = 0;
  #answerDue = 0;
  #running = false;

  constructor(actions: KeepAliveActions) {
    this.#actions = actions;
  }

  start(): void {
    this.#running = true;
    this.#heardAt = Date.now();
    this.#arm(IDLE_MS, this.#idle);
  }

  stop(): void {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  heard(): void {
    this.#heardAt = Date.now();
  }

  /** Asks now. `patient`: a mistake would cost more than a new connection. */
  probe({ patient }: { readonly patient: boolean }): void {
    if (this.#running) this.#ask(patient ? ANSWER_MS : IMPATIENT_ANSWER_MS);
  }

  /** One timer for many messages: it looks back when it fires instead of being set anew by each. */
  readonly #idle = (): void => {
    const quiet = Date.now() - (this.#heardAt ?? 0);
    if (quiet < IDLE_MS) this.#arm(IDLE_MS - quiet, this.#idle);
    else this.#ask(ANSWER_MS);
  };

  /** A question that is open keeps its deadline, however often it is asked again: hints come in bursts. */
  #ask(answerMs: number): void {
    const due = Date.now() + answerMs;
    this.#answerDue = this.#heardAt === undefined ? Math.min(this.#answerDue, due) : due;
    this.#heardAt = undefined;
    this.#arm(this.#answerDue - Date.now(), this.#judge);
    this.#actions.ping();
  }

  readonly #judge = (): void => {
    if (this.#heardAt === undefined) this.#giveUp();
    else this.#idle();
  };

  #giveUp(): void {
    this.stop();
    this.#actions.silent();
  }

  #arm(delayMs: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, delayMs);
  }
}
