import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const NETWORK = '10.88.0.0/24';

/** Computers on one wire, by name, and their addresses. */
export const ADDRESSES = {
  front: '10.88.0.2',
  n1: '10.88.0.11',
  n2: '10.88.0.12',
  db: '10.88.0.20',
  phones: '10.88.0.100',
} as const;
export type Computer = keyof typeof ADDRESSES;

/** Each computer is a network namespace; nothing of this one's real network is touched, and nothing leaves it. */
export class ClusterNetwork implements AsyncDisposable {
  readonly #id = `so${process.pid % 100_000}`;

  static async open(): Promise<ClusterNetwork> {
    const network = new ClusterNetwork();
    try {
      await network.#build();
    } catch (error) {
      await network[Symbol.asyncDispose]();
      throw error;
    }
    return network;
  }

  namespace(computer: Computer): string {
    return `${this.#id}-${computer}`;
  }

  /** The words that a command is begun with to run on that computer. */
  on(computer: Computer): readonly [string, ...string[]] {
    return ['ip', 'netns', 'exec', this.namespace(computer)];
  }

  /** What a command says on that computer. */
  async run(computer: Computer, ...command: readonly string[]): Promise<string> {
    const [program, ...words] = this.on(computer);
    return (await run(program, [...words, ...command])).stdout;
  }

  /** Pulls the computer's cable out, or plugs it in. */
  async plug(computer: Computer, state: 'up' | 'down'): Promise<void> {
    await this.#ip(this.#wire, 'link', 'set', computer, state);
  }

  /** What the one sends to the other is lost from now on, without a word. */
  async separate(from: Computer, to: Computer): Promise<void> {
    await this.#ip(this.namespace(from), 'route', 'add', 'blackhole', `${ADDRESSES[to]}/32`);
  }

  async reunite(from: Computer, to: Computer): Promise<void> {
    await this.#ip(this.namespace(from), 'route', 'del', 'blackhole', `${ADDRESSES[to]}/32`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const space of [this.#wire, ...this.#computers().map((computer) => this.namespace(computer))])
      await run('ip', ['netns', 'del', space]).catch(() => undefined);
  }

  get #wire(): string {
    return `${this.#id}-wire`;
  }

  #computers(): readonly Computer[] {
    return Object.keys(ADDRESSES) as Computer[];
  }

  async #build(): Promise<void> {
    await run('ip', ['netns', 'add', this.#wire]);
    await this.#ip(this.#wire, 'link', 'add', 'bridge', 'type', 'bridge');
    await this.#ip(this.#wire, 'link', 'set', 'bridge', 'up');
    for (const computer of this.#computers()) {
      const space = this.namespace(computer);
      await run('ip', ['netns', 'add', space]);
      await this.#ip(space, 'link', 'set', 'lo', 'up');
      const peer = ['type', 'veth', 'peer', 'name', computer, 'netns', this.#wire];
      await this.#ip(space, 'link', 'add', 'eth0', ...peer);
      await this.#ip(this.#wire, 'link', 'set', computer, 'master', 'bridge', 'up');
      await this.#ip(space, 'address', 'add', `${ADDRESSES[computer]}/24`, 'dev', 'eth0');
      await this.#ip(space, 'link', 'set', 'eth0', 'up');
    }
  }

  async #ip(space: string, ...words: readonly string[]): Promise<void> {
    await run('ip', ['-n', space, ...words]);
  }
}
