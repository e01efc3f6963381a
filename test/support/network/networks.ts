import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The PBX as phones see it; 127/8, so that the app needs no TLS for it. Nobody else has it. */
export const PBX_ADDRESS = '127.77.0.1';

type Road = 'cable' | 'wifi';
const ROADS: Readonly<Record<Road, { readonly net: string; readonly metric: number }>> = {
  cable: { net: '10.77.1', metric: 100 },
  wifi: { net: '10.77.2', metric: 600 },
};

/**
 * A computer, two networks to a router, and a PBX behind it, each in a network namespace of its own: nothing of
 * this computer's real network is touched, and nothing leaves it.
 */
export class Networks implements AsyncDisposable {
  readonly #id: string;

  private constructor(id: string) {
    this.#id = id;
  }

  /** Why this cannot be had here; undefined when it can. */
  static async impossible(): Promise<string | undefined> {
    if (process.getuid?.() !== 0) return 'network namespaces need root';
    try {
      await run('ip', ['netns', 'add', 'cm-trial']);
      await run('ip', ['netns', 'del', 'cm-trial']);
      return undefined;
    } catch (error) {
      return `no network namespaces here: ${String(error)}`;
    }
  }

  /** With the cable plugged in and no Wi-Fi. */
  static async open(): Promise<Networks> {
    const networks = new Networks(`cm${process.pid % 100_000}`);
    try {
      await networks.#build();
    } catch (error) {
      await networks[Symbol.asyncDispose]();
      throw error;
    }
    return networks;
  }

  get computer(): string {
    return `${this.#id}-pc`;
  }

  get router(): string {
    return `${this.#id}-net`;
  }

  get office(): string {
    return `${this.#id}-pbx`;
  }

  /** The computer is on that road from now on, as if it had just been plugged in or joined. */
  async join(road: Road): Promise<void> {
    const { net, metric } = ROADS[road];
    await this.#ip(this.computer, 'link', 'set', road, 'up');
    await this.#ip(this.computer, 'address', 'replace', `${net}.2/24`, 'dev', road);
    for (const target of ['default', `${PBX_ADDRESS}/32`])
      await this.#ip(
        this.computer,
        'route',
        'replace',
        target,
        'via',
        `${net}.1`,
        'dev',
        road,
        'metric',
        `${metric}`,
      );
  }

  /** Pulled out, or out of range: the address goes with it. */
  async leave(road: Road): Promise<void> {
    await this.#ip(this.computer, 'address', 'flush', 'dev', road);
    await this.#ip(this.computer, 'link', 'set', road, 'down');
  }

  /** The router loses every packet without a word, in both directions. */
  async swallow(): Promise<void> {
    await this.#ip(this.router, 'route', 'replace', 'blackhole', `${PBX_ADDRESS}/32`);
    for (const { net } of Object.values(ROADS))
      await this.#ip(this.router, 'route', 'replace', 'blackhole', `${net}.2/32`);
  }

  async heal(): Promise<void> {
    await this.#ip(this.router, 'route', 'replace', `${PBX_ADDRESS}/32`, 'via', '10.77.0.2');
    for (const { net } of Object.values(ROADS))
      await this.#ip(this.router, 'route', 'del', 'blackhole', `${net}.2/32`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const space of [this.computer, this.router, this.office])
      await run('ip', ['netns', 'del', space]).catch(() => undefined);
  }

  async #build(): Promise<void> {
    for (const space of [this.computer, this.router, this.office]) {
      await run('ip', ['netns', 'add', space]);
      await this.#ip(space, 'link', 'set', 'lo', 'up');
      // Addresses of 127/8 may come from outside here.
      for (const setting of ['conf.all.route_localnet=1', 'conf.default.route_localnet=1', 'ip_forward=1'])
        await run('ip', ['netns', 'exec', space, 'sysctl', '-qw', `net.ipv4.${setting}`]);
    }
    await this.#notOurOwn(this.computer);
    await this.#notOurOwn(this.router);
    await this.#connect('to-pbx', this.router, '10.77.0.1', 'to-net', this.office, '10.77.0.2');
    await this.#ip(this.office, 'address', 'add', `${PBX_ADDRESS}/32`, 'dev', 'lo');
    await this.#ip(this.office, 'route', 'add', 'default', 'via', '10.77.0.1');
    await this.#ip(this.router, 'route', 'add', `${PBX_ADDRESS}/32`, 'via', '10.77.0.2');
    for (const [road, { net }] of Object.entries(ROADS)) {
      await this.#connect(road, this.computer, `${net}.2`, `to-${road}`, this.router, `${net}.1`);
      await this.leave(road as Road);
    }
    await this.join('cable');
  }

  /** Linux takes all of 127/8 for its own unless told otherwise. */
  async #notOurOwn(space: string): Promise<void> {
    await this.#ip(space, 'route', 'del', 'table', 'local', 'local', '127.0.0.0/8', 'dev', 'lo');
    await this.#ip(space, 'route', 'add', 'table', 'local', 'local', '127.0.0.0/16', 'dev', 'lo');
  }

  async #connect(
    name: string,
    space: string,
    address: string,
    otherName: string,
    otherSpace: string,
    otherAddress: string,
  ): Promise<void> {
    const peer = ['type', 'veth', 'peer', 'name', otherName, 'netns', otherSpace];
    await this.#ip(space, 'link', 'add', name, ...peer);
    for (const [link, of, at] of [
      [name, space, address],
      [otherName, otherSpace, otherAddress],
    ] as const) {
      await this.#ip(of, 'address', 'add', `${at}/24`, 'dev', link);
      await this.#ip(of, 'link', 'set', link, 'up');
    }
  }

  async #ip(space: string, ...args: readonly string[]): Promise<void> {
    await run('ip', ['-n', space, ...args]);
  }
}
