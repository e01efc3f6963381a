import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const HOST = '127.0.0.1';

/** Milliseconds from one end to the other. Sound comes up to `jitter` earlier or later than that, signalling does not. */
export interface Delay {
  readonly ms: number;
  readonly jitter?: number;
}

/** What happens on the road. A seed makes it happen to the same packets in every run. */
export interface RoadFaults {
  readonly seed: number;
  /** Share of the media packets from phones that is lost, 0…1. */
  readonly loss?: number;
  /** From the phone to the engine. */
  readonly up?: Delay;
  readonly down?: Delay;
}

const NO_DELAY: Delay = { ms: 0 };

/**
 * A road to the embedded engine that loses media packets on their way up, at random, and delays what passes. It stands
 * in for the server: phones speak SIP to it, and it writes its own media port into what the server answers (RFC 8839
 * §5.1). No kernel module and no privileges are needed. One phone at a time.
 */
export class RoughRoad implements AsyncDisposable {
  readonly #server: WebSocketServer;
  readonly #media: Socket;
  readonly #ways = new Map<string, Socket>();
  readonly #random: () => number;
  readonly #loss: number;
  readonly #delays: Readonly<Record<'up' | 'down', Delay>>;
  #enginePort = 0;
  #closed = false;

  private constructor(server: WebSocketServer, media: Socket, { seed, loss = 0, up, down }: RoadFaults) {
    this.#server = server;
    this.#media = media;
    this.#loss = loss;
    this.#delays = { up: up ?? NO_DELAY, down: down ?? NO_DELAY };
    this.#random = randomFrom(seed);
  }

  /** @param sipUrl where the engine's SIP is */
  static async open(sipUrl: string, faults: RoadFaults): Promise<RoughRoad> {
    const server = new WebSocketServer({ host: HOST, port: 0, handleProtocols: () => 'sip' });
    const media = createSocket('udp4').bind(0, HOST);
    await Promise.all([once(server, 'listening'), once(media, 'listening')]);
    const road = new RoughRoad(server, media, faults);
    server.on('connection', (phone) => road.#relay(phone, sipUrl));
    media.on('message', (packet, { address, port }) => road.#up(packet, address, port));
    return road;
  }

  get sipUrl(): string {
    return `ws://${HOST}:${(this.#server.address() as AddressInfo).port}/sip`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const client of this.#server.clients) client.terminate();
    for (const way of this.#ways.values()) way.close();
    this.#media.close();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #relay(phone: WebSocket, sipUrl: string): void {
    const engine = new WebSocket(sipUrl, 'sip');
    const waiting: string[] = [];
    phone.on('message', (data) => {
      const send = (): void => {
        if (engine.readyState === engine.OPEN) engine.send(String(data));
        else waiting.push(String(data));
      };
      this.#later('up', send);
    });
    engine.on('open', () => {
      for (const message of waiting.splice(0)) engine.send(message);
    });
    engine.on('message', (data) => this.#later('down', () => phone.send(this.#throughUs(String(data)))));
    engine.on('error', () => phone.terminate());
    engine.on('close', () => phone.terminate());
    phone.on('close', () => engine.terminate());
  }

  #throughUs(message: string): string {
    const end = message.indexOf('\r\n\r\n') + 4;
    const body = message.slice(end);
    const port = /^m=audio (\d+) /m.exec(body)?.[1];
    if (port === undefined) return message;
    this.#enginePort = Number(port);
    const ours = body.replaceAll(new RegExp(`\\b${port}\\b`, 'g'), String(this.#media.address().port));
    const head = message.slice(0, end).replace(/^(Content-Length:\s*)\d+/im, `$1${Buffer.byteLength(ours)}`);
    return head + ours;
  }

  #up(packet: Buffer, address: string, port: number): void {
    const isMedia = isSound(packet);
    if (isMedia && this.#random() < this.#loss) return;
    const from = `${address}:${port}`;
    this.#later('up', () => this.#wayOf(from, address, port).send(packet, this.#enginePort, HOST), isMedia);
  }

  /** The engine tells phones apart by where their packets come from. */
  #wayOf(from: string, address: string, port: number): Socket {
    const known = this.#ways.get(from);
    if (known !== undefined) return known;
    const way = createSocket('udp4');
    way.on('message', (answer) =>
      this.#later('down', () => this.#media.send(answer, port, address), isSound(answer)),
    );
    this.#ways.set(from, way);
    return way;
  }

  /** What was on its way when the road was closed is lost. */
  #later(direction: 'up' | 'down', pass: () => void, mayJitter = false): void {
    const { ms, jitter = 0 } = this.#delays[direction];
    const delay = mayJitter ? ms + jitter * (2 * this.#random() - 1) : ms;
    if (delay === 0) pass();
    else setTimeout(() => this.#closed || pass(), delay);
  }
}

/** RFC 7983: RTP and RTCP begin with 128 to 191; checks and handshakes do not. */
const isSound = (packet: Buffer): boolean => (packet[0] ?? 0) >> 6 === 2;

/** Mulberry32: good enough to lose packets by. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
