import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { repositoryRoot } from '../../build/paths.ts';
import { ADDRESSES, type ClusterNetwork } from './cluster-network.ts';

const PORT = 5070;
const PROGRAM = join(repositoryRoot, 'test', 'scale-out', 'provider-process.ts');

const Registration = z.object({ from: z.string(), seconds: z.number() });

/** Of outside lines, at the phones' computer: it lets everybody in. */
export class DistantProvider implements AsyncDisposable {
  readonly server = `${ADDRESSES.phones}:${PORT}`;
  readonly #child: ChildProcess;
  /** The last registration, or the end of one, by where it came from. */
  readonly #last = new Map<string, number>();
  #look: () => void = () => {};

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(network: ClusterNetwork): Promise<DistantProvider> {
    const [program, ...words] = network.on('phones');
    const given = [...words, process.execPath, PROGRAM, ADDRESSES.phones, String(PORT)];
    const child = spawn(program, given, { stdio: ['ignore', 'pipe', 'inherit'] });
    const provider = new DistantProvider(child);
    const lines = createInterface(child.stdout);
    const opened = once(lines, 'line');
    lines.on('line', (line) => {
      const { from, seconds } = Registration.parse(JSON.parse(line));
      provider.#last.set(from, seconds);
      provider.#look();
    });
    await opened;
    return provider;
  }

  /** Resolves when this node is registered here. */
  async has(node: 'n1' | 'n2'): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#look = () => {
        if ((this.#last.get(ADDRESSES[node]) ?? 0) > 0) resolve();
      };
      this.#look();
    });
  }

  /** Nobody is registered, as far as we want to know from now on. */
  forget(): void {
    this.#last.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}
