/** An audio element or an AudioContext. `sinkId`: of the device that it plays on; empty: the system's. */
export interface MovableOutput {
  readonly sinkId: string | object;
  setSinkId(device: string): Promise<void>;
}

/**
 * Moves an output to the device that was wanted last, one move at a time: `sinkId` is the old one until a move is over,
 * so that a device that goes and comes back meanwhile would seem to be in use still. A device that is not there gives
 * way to the system's; once it is back, whoever knows that wants it again.
 */
export class OutputMover {
  readonly #output: MovableOutput;
  #wanted = '';
  #isMoving = false;

  constructor(output: MovableOutput) {
    this.#output = output;
  }

  to(device: string): void {
    this.#wanted = device;
    if (!this.#isMoving) void this.#move();
  }

  async #move(): Promise<void> {
    this.#isMoving = true;
    let tried: string | undefined;
    while (tried !== this.#wanted && this.#output.sinkId !== this.#wanted) {
      tried = this.#wanted;
      await this.#output.setSinkId(tried).catch(() => this.#toSystem());
    }
    this.#isMoving = false;
  }

  #toSystem(): Promise<void> {
    return this.#output.setSinkId('').catch(() => undefined);
  }
}
