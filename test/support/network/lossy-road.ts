import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

const HOST = '127.0.0.1';

/** Which media packets from phones are lost. A seed makes the same packets lost in every run. */
export interface Loss {
  /** Share of them, 0…1. */
  readonly share: number;
  readonly seed: number;
}

/**
 * A road to the embedded engine that loses media packets on their way up, at random. It stands in for the server:
 * phones speak SIP to it, and it writes its own media port into what the server answers (RFC 8839 §5.1). No kernel
 * module and no privileges are needed.
 */
export class LossyRoad implements AsyncDisposable {
  readonly #server: WebSocketServer;
  readonly #media: Socket;
  readonly #ways = new Map<string, Socket>();
  readonly #random: () => number;
  loss: number;
  #enginePort = 0;

  private constructor(server: WebSocketServer, media: Socket, { share, seed }: Loss) {
    this.#server = server;
    this.#media = media;
    this.loss = share;
    this.#random = randomFrom(seed);
  }

  /** @param sipUrl where the engine's SIP is */
  static async open(sipUrl: string, loss: Loss): Promise<LossyRoad> {
    const server = new WebSocketServer({ host: HOST, port: 0, handleProtocols: () => 'sip' });
    const media = createSocket('udp4').bind(0, HOST);
    await Promise.all([once(server, 'listening'), once(media, 'listening')]);
    const road = new LossyRoad(server, media, loss);
    server.on('connection', (phone) => road.#relay(phone, sipUrl));
    media.on('message', (packet, { address, port }) => road.#up(packet, address, port));
    return road;
  }

  get sipUrl(): string {
    return `ws://${HOST}:${(this.#server.address() as AddressInfo).port}/sip`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
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
      if (engine.readyState === engine.OPEN) engine.send(String(data));
      else waiting.push(String(data));
    });
    engine.on('open', () => {
      for (const message of waiting.splice(0)) engine.send(message);
    });
    engine.on('message', (data) => phone.send(this.#throughUs(String(data))));
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
    // RFC 7983: RTP and RTCP begin with 128 to 191; checks and handshakes are not what is measured.
    const isMedia = (packet[0] ?? 0) >> 6 === 2;
    if (isMedia && this.#random() < this.loss) return;
    const from = `${address}:${port}`;
    let way = this.#ways.get(from);
    if (way === undefined) {
      way = createSocket('udp4');
      way.on('message', (answer) => this.#media.send(answer, port, address));
      this.#ways.set(from, way);
    }
    way.send(packet, this.#enginePort, HOST);
  }
}

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
