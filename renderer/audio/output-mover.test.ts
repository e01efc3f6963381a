import { beforeEach, describe, expect, it } from 'vitest';
import { type MovableOutput, OutputMover } from './output-mover.ts';

/** Moves only when the test says so, and only to what is plugged in. */
class SlowOutput implements MovableOutput {
  sinkId = '';
  readonly present = new Set(['', 'headset', 'speakers']);
  readonly #moves: (() => void)[] = [];

  setSinkId(device: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#moves.push(() => {
        if (!this.present.has(device)) return reject(new DOMException('gone', 'NotFoundError'));
        this.sinkId = device;
        resolve();
      });
    });
  }

  /** All moves that were begun, and those that follow, end. */
  async settles(): Promise<void> {
    for (let move = this.#moves.shift(); move !== undefined; move = this.#moves.shift()) {
      move();
      await new Promise(setImmediate);
    }
  }
}

describe('an output that is moved', () => {
  let output: SlowOutput;
  let mover: OutputMover;

  beforeEach(async () => {
    output = new SlowOutput();
    mover = new OutputMover(output);
    mover.to('headset');
    await output.settles();
  });

  it('plays on what is wanted', () => {
    expect(output.sinkId).toBe('headset');
  });

  it('plays on a headset again that was plugged in before the move away from it was over', async () => {
    mover.to('');
    mover.to('headset');
    await output.settles();
    expect(output.sinkId).toBe('headset');
  });

  it('ends at the last of many wishes', async () => {
    for (const device of ['speakers', '', 'speakers', 'headset', 'speakers']) mover.to(device);
    await output.settles();
    expect(output.sinkId).toBe('speakers');
  });

  it('plays on the system’s device when the wanted one is gone, and moves once it is back', async () => {
    output.present.delete('speakers');
    mover.to('speakers');
    await output.settles();
    expect(output.sinkId).toBe('');
    output.present.add('speakers');
    mover.to('speakers');
    await output.settles();
    expect(output.sinkId).toBe('speakers');
  });
});
